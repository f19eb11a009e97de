import type { ClaimView } from './claimView.ts';
import { comparable, compareCounts, isTime } from './counts.ts';
import { likeness } from './match.ts';
import type { Ranked } from './rank.ts';
import type { Statement } from './statement.ts';

/** What runs or is open once more: "the quay was reopened", "the tram came back". */
const BACK = /\b(?:re-?open\w*|resum(?:e[sd]?|ing|ption)|restor(?:e[sd]?|ing|ation)|reconnect\w*|restart\w*|(?:came|comes?|is|was|were|are|went|goes|been|had|have|has|got|gets?) (?:\p{L}+ )?back\b(?! to (?:talks|the table))|return(?:ed|s) to (?:the [\p{L} ]*(?:plant|grid|town|city)|service|work|operation|normal|[\p{Lu}]))\b/iu;
/** "Trams run again", but not "hit again". */
const AGAIN = /\b(?:flow|run|ran|reach|allow|let|produc|working|operat|mov|cross|sail|receiv|deliver|pump|open|connect|arriv|pass|had|has|have|supplied)\w*\b[^.;]*\bagain\b/iu;
const HIT_AGAIN = /\b(?:attacked|hit|struck|shelled|bombed|raided|targeted) (?:\p{L}+ )?again\b/iu;
/** What does not run, is shut or is without something. */
const SHUT = /\b(?:clos(?:ed|es|ing|ure)|shut|stopp(?:ed|ing)|halt(?:ed|s)?|suspend(?:ed|s)?|interrupted|interruption|in the dark|without (?:power|water|electricity|light|gas|heat|heating)|outage|blackout|(?:lost|loses|losing|cuts?|cut off|knock\w*|dropped off) (?:[\p{L}\d]+[ -]){0,6}(?:power|lines?|electricity|supply|supplies|water|connection|traffic|customers|households|pipeline)|out of (?:service|action|operation)|offline|(?:pipeline|line|cable|road) (?:was|is|has been) (?:cut|severed)|left [^.;,]*\bwithout)\b|\b(?:no|not|nothing) [^.;,]*\bsince\b/iu;
const NOBODY_WITHOUT = /\b(?:nobody|no one|none|no \p{Ll}+)\b[^.;]*\bwithout\b/iu;

function isBack({ text }: Statement): boolean {
  return (BACK.test(text) || AGAIN.test(text) && !HIT_AGAIN.test(text)) && !/\b(?:not|never|yet to)\b/i.test(text);
}

function isShut({ text }: Statement): boolean {
  return SHUT.test(text) && !NOBODY_WITHOUT.test(text);
}

/** A thing that one tells as shut and the other as running again: both true, one after the other. `later`: days from the claim's last to the report's. */
function runsAgain({ statement: claim, focus }: ClaimView, { statement, story }: Ranked, later: number | undefined): boolean {
  // "Power is back for all 40,000" confirms the 40,000.
  if (claim.counts.some(mine => !isTime(mine) && statement.counts.some(theirs => comparable(mine, theirs) && compareCounts(mine, theirs) !== 'apart'))) return false;
  if (isBack(claim)) {
    const told = [statement, ...story.statements.filter(other => [...focus].some(term => likeness(term, other) > 0))];
    return (later === undefined || later <= 0) && told.some(isShut) && !story.whole.some(isBack);
  }
  return isShut(claim) && isBack(statement) && (later === undefined || later >= 0);
}

/** What is to come. */
const PLANNED = /\b(?:(?:will|shall|would)(?! not)|(?:is|are|was|were) (?:due|set|scheduled|expected|planned|to \p{Ll})|due (?:in|on|to|at)|scheduled|plans? to|intends? to|gives? (?:\p{L}+ ){1,3}(?:hours|days)|draft)\b/iu;
/** What came of it. */
const DONE = /(?<!\b(?:to|be|and) )\b(?:landed|touched down|arrived|reached|docked|handed over|delivered|reopened|signed|came ashore|(?:was|were|been) (?:moved|postponed|put off|delayed|cancelled|called off|brought forward|extended|completed)|lapsed|expired|ha(?:ve|d|s) left|took effect|entered into force|were back|was back|put their names)\b/iu;

function wasPlanned(claim: Statement, statement: Statement, later: number | undefined): boolean {
  const done = (one: Statement): boolean => DONE.test(one.text) && !PLANNED.test(one.text);
  const planned = (one: Statement): boolean => PLANNED.test(one.text) && !DONE.test(one.text);
  if (planned(claim) && done(statement)) return later === undefined || later >= 0;
  return done(claim) && planned(statement) && (later === undefined || later <= 0);
}

const NUMBERED = /\b(first|second|third|fourth|fifth|sixth|final|last) (reading|round|phase|stage|batch|group|wave|convoy|package|tranche)\b/gi;

/** "In its second reading" and "in the third": two votes, as two rounds are. */
function otherRound(claim: Statement, statement: Statement): boolean {
  const [mine, theirs] = [claim, statement].map(({ text }) => [...text.toLowerCase().matchAll(NUMBERED)]);
  return mine !== undefined && theirs !== undefined && mine.some(([, which, noun]) => theirs.some(([, other, same]) => same === noun && other !== which) && !theirs.some(([, other, same]) => same === noun && other === which));
}

/** The two tell of stages that follow one another: shut and open again, planned and done. */
export function otherStage(view: ClaimView, match: Ranked): boolean {
  const { statement: claim } = view;
  if (claim.denies || match.statement.denies) return false;
  const last = Math.max(...claim.days.map(({ to }) => to));
  const later = match.story.day === undefined || !Number.isFinite(last) ? undefined : match.story.day - last;
  return otherRound(claim, match.statement) || runsAgain(view, match, later) || match.counts.apart === 0 && wasPlanned(claim, match.statement, later);
}
