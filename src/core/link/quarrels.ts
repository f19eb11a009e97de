import { blameAdded, disowned, otherCulprit, otherHands } from './accounts.ts';
import type { ClaimView } from './claimView.ts';
import { conceptsOf, oppositesOf } from './concepts.ts';
import { isNegated, likeness } from './match.ts';
import type { Match } from './match.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import { otherOutcome } from './outcomes.ts';
import { sameSayer } from './sameSayer.ts';
import { namesBeside } from './statement.ts';
import type { Statement } from './statement.ts';
import type { StoryStatement } from './story.ts';
import { rivalTarget } from './targets.ts';
import { NUMBER_WORDS } from '../text/numberWords.ts';
import { stemOf, wordsOf } from './words.ts';

/** Ways in which a report of a claim's event does not let the claim be true, told from more than one sentence. */
export type Quarrel = 'denial' | 'other-means' | 'other-target' | 'no-agreement' | 'other-actor' | 'other-outcome';

/** A quarrel and the sentence that tells it, where that is not the one shown. */
export interface Found {
  readonly rule: Quarrel;
  readonly at?: StoryStatement;
}

/** What sets a report against a claim beyond the sentence shown; undefined where nothing does. */
export function quarrelOf(view: ClaimView, match: Match): Found | undefined {
  if (noAgreement(view, match)) return { rule: 'no-agreement' };
  if (blameAdded(view, match) || otherBroker(view, match) || otherRequest(view, match)) return { rule: 'other-actor' };
  if ([leftOpen, conditionCut, recanted, deniedBeside, setRight, ownDenial, untouched, unsettled].some(denies => denies(view, match))) return { rule: 'denial' };
  for (const [rule, tell] of ACCOUNTS) { const at = tell(view, match); if (at !== undefined) return { rule, at }; }
  // A sentence that says just what is claimed is not undone by its neighbours.
  if (match.who === true || match.focus >= 0.8 && match.opposed < 0.5) return undefined;
  if (otherMeans(view, match)) return { rule: 'other-means' };
  return gainsays(view, match) ? { rule: 'denial' } : undefined;
}

/** Accounts that cannot both be true, each with the sentence that tells the other. */
const ACCOUNTS: readonly (readonly [Quarrel, (view: ClaimView, match: Match) => StoryStatement | undefined])[] = [['other-target', rivalTarget], ['other-actor', otherCulprit], ['denial', disowned], ['other-outcome', otherOutcome], ['other-outcome', otherHands]];

const BROKERS = /\b(?:mediat(?:e[sd]?|ing|ion|ors?)|broker(?:s|ed|ing)?|intermediar(?:y|ies)|go-betweens?)\b/i;

/** Who brought a deal about: the name behind "brokered by", "mediation of", else the nearest before the word. */
function brokersOf({ text, names }: Statement): readonly Name[] {
  const word = BROKERS.exec(text);
  if (word === null) return [];
  const end = word.index + word[0].length;
  const after = /^ (?:of|by|from) (?:the )?/i.exec(text.slice(end));
  const behind = after === null ? undefined : names.find(name => Math.abs(name.start - end - after[0].length) <= 4);
  const before = names.findLast(name => name.end <= word.index);
  return [behind ?? before].flatMap(name => (name === undefined ? [] : [name]));
}

/** Who mediates "in another war" has no part in this deal. */
const ELSEWHERE = /\b(?:an)?other (?:war|conflict|crisis|crises|deal|exchange|dispute)s?\b|\belsewhere\b/i;

/** "Qatar brokered the exchange" against "Oman acted as mediator": one deal, another who brought it about. */
function otherBroker({ statement: claim }: ClaimView, { story }: Match): boolean {
  const mine = brokersOf(claim);
  const theirs = mine.length === 0 ? [] : story.whole.filter(({ text }) => !ELSEWHERE.test(text)).flatMap(brokersOf);
  return theirs.length > 0 && !theirs.some(name => mine.some(other => sameName(name, other)));
}

/** Whose wish something was: "at the army's request", "at the wish of the front", "the league had asked for it". */
const REQUESTS: readonly RegExp[] = [
  /\bat (?:the )?([\p{L} ]{2,40}?)['’]s? (?:own )?(?:request|wish|insistence|demand)\b/iu, /\bat the (?:request|wish|insistence|demand) of (?:the )?([\p{L}]+(?: \p{L}+)?)/iu,
  /\b(?:the )?(\p{L}+) (?:had |has |have )?(?:asked for|requested|wanted) (?:it|this|more time|a delay)\b/iu, /\b(?:the )?(\p{L}+) asked for [^.;]{0,40} to be (?:put off|postponed|moved|delayed)\b/iu
];

function requesterOf({ text }: Statement): ReadonlySet<string> {
  for (const pattern of REQUESTS) {
    const who = pattern.exec(text)?.[1];
    if (who !== undefined) return new Set(who.toLowerCase().split(' ').filter(word => !/^(?:the|its|own|side|themselves|itself|who|he|she|they|it|we|i|also|then|earlier|later)$/.test(word)).map(stemOf));
  }
  return new Set();
}

/** "Moved to autumn at the bishop's wish" against "because the rowers asked for it": one delay, another who wanted it. */
function otherRequest({ statement: claim }: ClaimView, { statement }: Match): boolean {
  const mine = requesterOf(claim);
  const theirs = requesterOf(statement);
  const alike = (word: string): boolean => theirs.has(word) || conceptsOf(word).some(concept => [...theirs].some(other => conceptsOf(other).includes(concept)));
  return mine.size > 0 && theirs.size > 0 && ![...mine].some(alike);
}

const ONLY = /\bonly (?:with|if|together with|once|after|when|under)\b/i;
const NOT_NECESSARILY = /\bnot necessarily\b/i;

/** The same sayer bound it to what the draft leaves out: "ready without a withdrawal" against "only with a withdrawal", "with gold" against "not necessarily in gold". */
function conditionCut({ statement: claim, focus }: ClaimView, { story, statement, who }: Match): boolean {
  if (who !== true || ONLY.test(claim.text)) return false;
  const near = story.statements.filter(other => Math.abs(other.index - statement.index) <= 2);
  if (/\bwithout\b/i.test(claim.text)) return near.some(other => ONLY.test(other.text) && [...focus].some(term => isNegated(term, claim) && likeness(term, other) > 0));
  return claim.negated.size === 0 && near.some(other => NOT_NECESSARILY.test(other.text) && [...focus].some(term => likeness(term, other) > 0));
}

const FINDS = /\b(?:accus|blam|attribut|trac(?:ed|es)\b|responsib)|\b(?:found|finds|establish\w*|confirm\w*|conclu\w+|identif\w+|determin\w+)\b.* by\b/i;
const OPEN = /\b(?:(?:could|can|would|will|do|does|did) ?not (?:say|tell|know|name|establish|determine|identify|attribute|be (?:established|determined|identified))|too early|(?:accus|blam)\w+ (?:no one|nobody)|not in a position|(?:not (?:yet )?|un)(?:clear|known|established)|no conclusions?|to (?:my|our|him|her)sel(?:f|ves))\b/i;

const CAUSE = /\b(?:caus(?:e|es|ed)|who|whom|whose|where|which|origin|responsib\w+|author\w*|blam\w+|accus\w+|attribut\w+)\b/i;

/** "The mission found that the gunners did it" against "where it came from the mission could not say": what the draft puts in a mouth, its owner left open. */
function leftOpen({ statement: claim }: ClaimView, { story, who }: Match): boolean {
  return who === true && !claim.denies && FINDS.test(claim.text) && !OPEN.test(claim.text) && story.statements.some(other => OPEN.test(other.text) && CAUSE.test(other.text));
}

/** Who took a village holds it; who says that a bridge is destroyed and that it is damaged has changed his word. */
const LASTS: ReadonlySet<string> = new Set(['capture', 'control', 'withdraw', 'contested', 'repel']);

/** One and the same sayer told the contrary on another occasion. */
function recanted({ statement: claim }: ClaimView, { statement, who }: Match): boolean {
  if (who !== true || claim.denies || statement.denies) return false;
  return [...claim.concepts].some(concept => !LASTS.has(concept) && !statement.concepts.has(concept) && !claim.negated.has('+' + concept)
    && oppositesOf(concept).some(other => statement.concepts.has(other) && !claim.concepts.has(other) && !statement.negated.has('+' + other)));
}

/** Share of the claim that the sentence shown may have at the most for another sentence's denial to be meant for it. */
const TOLD = 0.6;
/** Words that a denial shares with a claim. */
const SHARED = 2;

/** "Their stories of a dormitory are an invention", in a report whose other sentences tell something else. */
function deniedBeside(view: ClaimView, { story, who, focus, counts }: Match): boolean {
  const { statement: claim } = view;
  if (who === true || claim.denies || claim.negated.size > 0 || focus >= TOLD || counts.equal > 0) return false;
  const terms = [...view.focus, ...view.background];
  return story.statements.some(other => other.denies && terms.some(term => isNegated(term, other)) && terms.filter(term => likeness(term, other) > 0).length + claim.names.filter(name => other.names.some(theirs => sameName(name, theirs))).length / 2 >= SHARED);
}

const NOT_THIS = /(?:[,;]| and) not (?:(?:an?|the|in|from|by|at|under|of) )*(\p{L}[\p{L}-]*)/gu;

/** "Wheat from Ghana and not from Togo", "damaged and not destroyed": the word behind "not" is the claim's. */
function setRight({ statement: claim, focus }: ClaimView, { story }: Match): boolean {
  if (claim.denies || claim.negated.size > 0) return false;
  return story.whole.some(({ text }) => [...text.matchAll(NOT_THIS)].some(({ 1: word = '', index }) => {
    const lower = word.toLowerCase();
    // "The mill at Tarsha and not the mill at Bel Wadi": one mill it was.
    if (wordsOf(text.slice(0, index)).some(before => before.lower === lower)) return false;
    const number = NUMBER_WORDS.get(lower);
    if (number !== undefined && claim.counts.some(({ low, high }) => low === number && high === number)) return true;
    return focus.has(stemOf(lower)) || lower.length > 3 && likeness(stemOf(lower), claim) > 0 || claim.names.some(({ words }) => words.length === 1 && words[0] === lower);
  }));
}

/** "We carried out no strikes, the coalition said", in a report of which another sentence is nearer to a claim that it owned up to them. */
function ownDenial({ statement: claim, sayer, focus }: ClaimView, { story, who }: Match): boolean {
  if (sayer === undefined || who === true || claim.denies || claim.negated.size > 0) return false;
  return story.statements.some(other => other.sayer !== undefined && sameSayer(sayer, other.sayer) === true && [...focus].some(term => likeness(term, other) > 0 && isNegated(term, other)));
}

const UNTOUCHED = /\bno (\p{L}+) (?:was|were|had been) (?:hit|struck|damaged|harmed|sunk)\b|(\p{L}+) (?:was|were|had) not (?:been )?(?:hit|struck|damaged|harmed|sunk)\b/giu;

/** "A missile hit the destroyer" against "no ship was damaged". */
function untouched({ statement: claim }: ClaimView, { story }: Match): boolean {
  if (claim.denies || claim.negated.size > 0 || !claim.concepts.has('attack') && !claim.concepts.has('damage')) return false;
  return story.whole.some(({ text }) => [...text.matchAll(UNTOUCHED)].some(([, none = '', spared = none]) => likeness(stemOf(spared.toLowerCase()), claim) > 0));
}

const HOLDING: readonly string[] = ['capture', 'control', 'repel'];
const UNSETTLED = /\b(?:contested|disputed ground|premature|not control|not captured?|no (?:evidence|sign|trace) of|remains? unclear)\b/i;

/** Tells who holds a place. */
function tellsHold(statement: Statement): boolean {
  const { concepts, negated } = statement;
  return HOLDING.some(concept => concepts.has(concept) && !negated.has('+' + concept)) && namesBeside(statement).some(name => name.located || name.info === undefined);
}

/** "Bel Wadi has fallen" against "we colour it contested", anywhere in the report. */
function unsettled({ statement: claim }: ClaimView, { story, who, focus }: Match): boolean {
  return who !== true && (focus < TOLD || claim.concepts.has('capture')) && !claim.denies && !claim.hedged && tellsHold(claim) && !UNSETTLED.test(claim.text) && story.whole.some(({ text }) => UNSETTLED.test(text));
}

/** Least share of what is claimed by which a negation beside it is of something else. */
const MOST = 0.5;

/** "No gun of ours stood there": another's account of the event that denies something, and has little of the claim's own words. */
function gainsays({ statement: claim }: ClaimView, { statement, focus, counts, who }: Match): boolean {
  return who === false && focus < MOST && counts.equal === 0 && claim.negated.size === 0 && !claim.denies && [...statement.negated].some(term => !term.startsWith('+') && likeness(term, claim) > 0);
}

/** What a deed was done with, and the words for it. */
const MEANS: readonly string[] = ['drone', 'missile', 'bomb', 'artillery', 'mine', 'accident'];

/** Shelling is done with guns and rockets alike. */
function meansOf({ concepts, words, negated }: Statement): ReadonlySet<string> {
  const means = MEANS.filter(each => concepts.has(each) && !negated.has('+' + each));
  return new Set(words.some(({ lower }) => /^shell(?:s|ed|ing)?$/.test(lower)) ? [...means, 'artillery', 'missile'] : means);
}

/** "A mine, not a missile": both name what did it, and it is not the same. */
function otherMeans(view: ClaimView, { story, statement }: Match): boolean {
  const mine = meansOf(view.statement);
  if (mine.size === 0 || view.statement.denies || view.statement.negated.size > 0) return false;
  if (story.whole.some(other => { const theirs = meansOf(other); return [...mine].some(means => theirs.has(means)); })) return false;
  return meansOf(statement).size > 0;
}

/** The draft has an agreement; the report tells of an offer, a condition or talks without one. */
function noAgreement({ statement: claim }: ClaimView, { statement }: Match): boolean {
  if (!claim.concepts.has('agree') || claim.negated.has('+agree') || claim.conditional || claim.denies || claim.concepts.has('condition') || !claim.concepts.has('truce')) return false;
  return statement.conditional || !statement.concepts.has('agree') || statement.negated.has('+agree');
}
