import type { Relation, RelationRule } from '../model/claimLink.ts';
import type { ClaimView } from './claimView.ts';
import { comparable, compareCounts, GROWING, isAnothers, isTime, narrower, rivalKinds } from './counts.ts';
import type { Count } from './counts.ts';
import { byPublished } from './days.ts';
import { likeness } from './match.ts';
import { sameName } from './names.ts';
import type { Name } from './names.ts';
import type { Ranked } from './rank.ts';
import { sameSayer } from './sameSayer.ts';
import type { Statement } from './statement.ts';
import type { StoryStatement } from './story.ts';
import { otherShare } from './wholes.ts';
import { stemOf } from './words.ts';

/** How a passage stands to a claim, and the rule that told it. */
export interface Told {
  readonly relation: Relation;
  readonly rule: RelationRule;
  /** The sentence that tells it, where that is not the one shown. */
  readonly at?: StoryStatement;
}

/** What the figures of a passage make of it beside the claim's: another stage, a rival, another number; undefined where they agree or count something else. */
export function tollOf(view: ClaimView, shown: Ranked, matches: readonly Ranked[]): Told | undefined {
  const claim = view.statement;
  const match = { ...shown, statement: { ...shown.statement, counts: shown.statement.counts.filter(count => !isAnothers(count, shown.statement.text)) } };
  const share = otherShare(view, match);
  if (share !== undefined) return { relation: 'contradicts', rule: 'other-number', at: share };
  const aged = match.story.statements.find(other => otherAge(claim, other));
  if (aged !== undefined) return { relation: 'contradicts', rule: 'other-number', at: aged };
  if (otherGoods(claim, match)) return { relation: 'contradicts', rule: 'other-number' };
  if (toldAgain(claim, match.statement)) return undefined;
  const supported = matches.filter(other => other.counts.apart === 0 && (other.counts.equal > 0 || givesLeast(claim, other.statement)));
  if (movedFrom(claim, match.statement)) return { relation: 'updates', rule: 'toll-moved' };
  const pair = apartPair(claim.counts, match.statement.counts.filter(count => !isShare(count, match.statement))) ?? pairElsewhere(view, match);
  const at = placeOf(pair, match);
  if (pair !== undefined && match.counts.equal === 0) {
    const [mine, theirs] = pair;
    // Bodies handed over are counted once.
    const closed = claim.concepts.has('exchange') || HANDED_OVER.test(match.statement.text);
    // When the claim's figure was first given.
    const [anchor] = supported.filter(other => other !== shown).sort(byTime);
    // A queue is as long as it is at its hour.
    if (WAITS.test(claim.text) && WAITS.test(match.statement.text) && match.story.day !== undefined && match.who !== true) return { relation: 'updates', rule: 'toll-moved', ...at };
    const growing = mine.event !== undefined && GROWING.has(mine.event) && !closed && !(match.who !== true && rivalKinds(mine, theirs));
    if (anchor === undefined) {
      if (growing && earlierStage(view, match, pair, matches)) return { relation: 'updates', rule: 'toll-moved', ...at };
      if (growing && FIRST_TOLD.test(view.statement.text) && rises(mine, theirs)) return { relation: 'updates', rule: 'toll-moved', ...at };
      return givenBeside(mine, match) || !countsOneThing(view, match, pair) ? undefined : { relation: 'contradicts', rule: 'other-number', ...at };
    }
    const order = byTime(match, anchor);
    if (growing && order !== 0 && !(match.who !== true && boasts(claim)) && (grows(mine, theirs, order) || oneVoice(anchor, match))) return { relation: 'updates', rule: 'toll-moved', ...at };
    return match.who === false && !closed && !boasts(claim) && narrower(mine, theirs) ? { relation: 'updates', rule: 'toll-moved', ...at } : { relation: 'contradicts', rule: 'rival-count', ...at };
  }
  if (belowMinimum(claim, match, supported) || aboveMinimum(claim, match, supported)) return { relation: 'updates', rule: 'toll-moved' };
  if (oneDead(claim, match, supported)) return { relation: 'updates', rule: 'toll-moved' };
  // Where one figure is the same, another that only looks alike ("90 soldiers", "74 fighters") is of something else.
  if (pair !== undefined && !narrower(pair[0], pair[1]) && (match.counts.equal === 0 || countsSame(pair))) return { relation: 'contradicts', rule: 'other-number', ...at };
  return undefined;
}

const WAITS = /\b(?:wait(?:s|ed|ing)?|queu\w+|stand|stands|stood|in line)\b/i;

/** What is weighed and shipped; "grain" and "fuel" may be any of these. */
const GOODS: ReadonlyMap<string, string> = new Map('wheat maize corn:maize barley rye oats rice flour sugar salt lentils diesel petrol gasoline:petrol kerosene coal cement cotton steel gold copper cobalt fertiliser fertilizer:fertiliser'.split(' ').map(entry => { const [word = '', other] = entry.split(':'); return [stemOf(word), stemOf(other ?? word)]; }));

function goodsOf({ units }: Count): readonly string[] {
  return [...units].flatMap(unit => GOODS.get(unit) ?? []);
}

/** "9,000 sacks of rye" against "9,000 sacks of rice": as many of another thing. */
function otherGoods(claim: Statement, { statement }: Ranked): boolean {
  return claim.counts.some(mine => goodsOf(mine).length > 0 && statement.counts.some(theirs => theirs.low === mine.low && goodsOf(theirs).length > 0 && !goodsOf(mine).some(each => goodsOf(theirs).includes(each))));
}

const AGE = /^,?(?: who)?(?: was| is)?,?(?: aged)? (\d{1,2})(?:,| years\b|\.$)|^,? aged (\d{1,2})\b/;

/** "Sema Tarn, 33," against "Sema Tarn was 43 years old". */
function otherAge(claim: Statement, other: Statement): boolean {
  const ages = ({ text, names }: Statement): readonly (readonly [Name, string])[] => names.flatMap(name => { const found = AGE.exec(text.slice(name.end)); const age = found?.[1] ?? found?.[2]; return age === undefined || name.located ? [] : [[name, age] as const]; });
  const theirs = ages(other);
  return theirs.length > 0 && ages(claim).some(([name, age]) => theirs.some(([another, told]) => age !== told && sameName(name, another)));
}

/** The sentence with the figure that was found, where it is not the one shown. */
function placeOf(pair: readonly [Count, Count] | undefined, { statement, story }: Ranked): Pick<Told, 'at'> {
  if (pair === undefined || statement.counts.includes(pair[1])) return {};
  const at = story.statements.find(({ counts }) => counts.includes(pair[1]));
  return at === undefined ? {} : { at };
}

/** The earlier published first. */
export function byTime(a: Ranked, b: Ranked): number {
  return byPublished(a.story.report, b.story.report);
}

/** A toll of dead and hurt rises: what is told before is lower, what is told after is higher. Two who count the arrested are rivals, and so are two who count the displaced, unless they are about as many. */
function grows({ event, low }: Count, theirs: Count, order: number): boolean {
  if (event === 'arrest' || event === 'displace' && Math.max(low, theirs.low) > ABOUT_AS_MANY * Math.min(low, theirs.low)) return false;
  return theirs.low < low ? order < 0 : order > 0;
}

/** Up to this many times another a count of the displaced is a later stage of it. */
const ABOUT_AS_MANY = 1.2;

/** Both passages go back to one sayer, who may have counted on; an outlet speaks for itself. */
function oneVoice(a: Ranked, b: Ranked): boolean {
  const one = a.statement.sayer ?? a.story.outlet;
  const two = b.statement.sayer ?? b.story.outlet;
  return one !== undefined && two !== undefined && sameSayer(one, two) === true;
}

/** "Seven lodgers did not answer" below "four lodgers were rescued": the report has the claim's figure, for the rest of them. */
function givenBeside(mine: Count, { story, statement }: Ranked): boolean {
  return story.statements.some(other => other.index !== statement.index && other.counts.some(count => count.low === mine.low && count.high === mine.high && (count.units.size === 0 || comparable(count, mine))));
}

/** No report has the draft's toll: an earlier, lower one is another stage; the last one given is what the draft should say. */
function earlierStage(view: ClaimView, match: Ranked, pair: readonly [Count, Count], matches: readonly Ranked[]): boolean {
  if (pair[1].high >= pair[0].low) return false;
  if (match.who === true && NOW.test(view.statement.text)) return true;
  const tolls = matches.flatMap(other => { const found = apartPair(view.statement.counts, other.statement.counts); return found === undefined ? [] : [{ other, high: found[1].high }]; });
  // One more has died since: the toll given before was right in its time.
  if (matches.some(other => byTime(other, match) > 0 && other.counts.apart === 0 && other.statement.concepts.has('kill') && /\b(?:died|dies|succumbed)\b/.test(other.statement.text) && /\b(?:hospital|wounds|injuries|second|third|another)\b/.test(other.statement.text))) return true;
  if (match.who === true) return false;
  const latest = tolls.sort((a, b) => byTime(b.other, a.other))[0];
  if (latest === undefined || tolls.every(({ high }) => high === pair[1].high)) return view.sayer !== undefined;
  return latest.high !== pair[1].high;
}

/** "At least six" told before others came to nine, or before one "now" speaks of nine: not wrong, and no longer the toll. */
function belowMinimum(claim: Statement, match: Ranked, supported: readonly Ranked[]): boolean {
  if (match.counts.equal > 0 || !NOW.test(claim.text) && !supported.some(other => byTime(match, other) < 0)) return false;
  return claim.counts.some(mine => match.statement.counts.some(theirs => theirs.qualifier === 'minimum' && rises(theirs, mine)));
}

/** "At least 14" is told by who says 14. */
function givesLeast(claim: Statement, { counts }: Statement): boolean {
  return claim.counts.some(mine => mine.qualifier === 'minimum' && counts.some(theirs => theirs.low === mine.low && comparable(mine, theirs)));
}

/** "15" after "at least 14" was told: nothing against it, and the toll went on. */
function aboveMinimum(claim: Statement, match: Ranked, supported: readonly Ranked[]): boolean {
  if (givesLeast(claim, match.statement) || !supported.some(other => byTime(match, other) > 0)) return false;
  return claim.counts.some(mine => mine.qualifier === 'minimum' && match.statement.counts.some(theirs => rises(mine, theirs)));
}

/** A toll that grew from the one to the other. */
export function rises(from: Count, to: Count): boolean {
  return to.event !== undefined && GROWING.has(to.event) && from.low < to.low && comparable(to, from);
}

const HANDED_OVER = /\b(?:hand(?:ed|ing|s)? over|handover|repatriat\w+|exchang\w+|swap\w*)\b/i;
const NOW = /\bnow\b/i;
/** "Began at fourteen", "at first six": the claim gives an earlier toll as such. */
const FIRST_TOLD = /\b(?:began|begun|start(?:s|ed)|at first|first|initial(?:ly)?|originally|until then)\b/i;

/** Least share of what is claimed by which a figure of another sentence counts the claim's own thing. */
const LEAST_COUNTED = 0.2;

/** Days of talks and days of a pause are both days: a length of time needs the thing that lasts. */
function countsOneThing({ sayer }: ClaimView, { focus, who }: Ranked, [mine]: readonly [Count, Count]): boolean {
  return isTime(mine) ? focus >= MOSTLY : focus >= LEAST_COUNTED || who === true && sayer !== undefined;
}

const MOSTLY = 0.5;

/** "It killed 34 soldiers", says who shot: another's count of them is no later stage of his. */
function boasts({ text }: Statement): boolean {
  return /\b(?:boast(?:s|ed|ing)?|(?:its (?:men|fighters|forces|troops)|it|they) (?:had |have |has )?(?:killed|eliminated|destroyed|neutrali[sz]ed|wiped out))\b/i.test(text);
}

/** "Of 17 balloons 13 were shot down" and "13 of 17": every figure of the claim is there. */
function toldAgain(claim: Statement, { counts }: Statement): boolean {
  return claim.counts.length > 1 && claim.counts.every(({ low, high }) => counts.some(theirs => theirs.low === low && theirs.high === high));
}

/** "Now 1,900, up from 700", "raised its count from 700 to 1,900": the 700 is the figure of before. */
function movedFrom(claim: Statement, statement: Statement): boolean {
  const moved = (one: Statement, other: Statement): boolean => one.counts.some((count, i) => {
    const before = one.text.slice(0, count.start);
    const next = one.counts[i + 1];
    const from = /\b(?:up|down) from (?:\p{Ll}+ )?$/iu.test(before) || /\b(?:rais|rose|climb|grew|cut|lower|correct|revis|updat|increas|reduc|drop|fell)\w*\b.* from (?:\p{Ll}+ )?$/iu.test(before) && next !== undefined && /^(?: \p{L}+)? to\b/u.test(one.text.slice(count.end));
    return from && other.counts.some(theirs => compareCounts(count, theirs) !== 'apart');
  });
  return moved(statement, claim) || moved(claim, statement);
}

/** "Twenty-two fell over Tarsha, nine over Orvane and the rest in the hills": each is a share of a whole told elsewhere. */
function isShare({ end }: Count, { text }: Statement): boolean {
  return /\b(?:and|while) the (?:rest|others|remainder)\b/i.test(text.slice(end));
}

const ONE_DEAD = /\b(?:an? (?:\p{L}+ ){1,3}(?:was|has been) killed|(?:lost|kill(?:s|ed|ing)) an? \p{L}+)/iu;

/** "A driver was killed" before a claim that two have now died. */
function oneDead(claim: Statement, match: Ranked, supported: readonly Ranked[]): boolean {
  const { text, counts } = match.statement;
  return claim.counts.some(({ event, low }) => event === 'kill' && low > 1) && ONE_DEAD.test(text) && !counts.some(({ event }) => event === 'kill') && (NOW.test(claim.text) || supported.some(other => byTime(match, other) < 0));
}

/** A figure of the claim and one of the passage that cannot both be right. */
function apartPair(mine: readonly Count[], theirs: readonly Count[]): readonly [Count, Count] | undefined {
  for (const a of mine) {
    const others = theirs.filter(b => comparable(a, b));
    if (others.length === 0 || others.some(b => compareCounts(a, b) !== 'apart')) continue;
    // "Another five were found dead, and eleven are known to be killed": the largest is the whole; "fifteen of sixteen" is held against a part.
    const alike = others.filter(({ part }) => part === a.part);
    const rival = (alike.length > 0 ? alike : others).reduce((most, b) => (b.low > most.low ? b : most));
    // "Nine at first, twelve by the evening": one of several figures of a claim is no rival of another.
    if (mine.some(other => other !== a && other.low === rival.low && other.high === rival.high)) continue;
    return [a, rival];
  }
  return undefined;
}

/** The same from another sentence of the report, where the one shown has no figure of the kind: a fate, or a length of time or a thing told in the claim's own words, tells that they count the same. */
function pairElsewhere({ statement: { counts }, focus }: ClaimView, { statement, story }: Ranked): readonly [Count, Count] | undefined {
  const fates = counts.filter(({ event }) => event !== undefined);
  if (fates.length > 0 && !statement.counts.some(count => fates.some(mine => comparable(mine, count) && !narrower(mine, count)))) {
    const found = apartPair(fates, story.whole.flatMap(other => other.counts.filter(count => fates.some(mine => mine.event === count.event) && !isAnothers(count, other.text))));
    if (found !== undefined) return found;
  }
  const things = counts.filter(({ event, units }) => event === undefined && units.size > 0);
  if (things.length === 0 || statement.counts.some(count => things.some(mine => comparable(mine, count)))) return undefined;
  const told = story.whole.filter(other => [...focus].filter(term => !isUnit(term, things) && likeness(term, other) > 0).length >= TOLD_OF);
  return apartPair(things, told.flatMap(other => other.counts.filter(({ event }) => event === undefined)));
}

/** Words of a claim that another sentence must have for its figure to be the claim's. */
const TOLD_OF = 1;

function isUnit(term: string, counts: readonly Count[]): boolean {
  return counts.some(({ units }) => units.has(term));
}

function countsSame([a, b]: readonly [Count, Count]): boolean {
  return a.event !== undefined && a.event === b.event || [...a.units].some(unit => !unit.startsWith('+') && b.units.has(unit));
}
