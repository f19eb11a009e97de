import { ORDINALS } from './judgementWords.ts';
import { formOf } from './phrases.ts';
import type { NounPhrase, Phrases } from './phrases.ts';
import type { Statement } from './statements.ts';
import { isThought } from './thoughts.ts';
import { isTimeWord } from './words.ts';

/**
 * What speaks for and against a statement being a report of something that can be looked up, in points. Fitted by logistic
 * regression on labelled statements, rounded to quarters, and checked on texts left out; where few sentences had a sign, the
 * weight is set by hand. No sign decides alone: a figure, names and a past event outweigh a weighing word.
 */
const POINTS = {
  opens: 1.25,
  // What happened, to whom, where, when, how often.
  past: 0.75, event: 0.75, perfect: 0.75, passive: 0.75, figure: 0.75, figures: 0.5, date: 0.25, place: 0.25, names: 0.75, anchored: 0.25, long: 0.75,
  'subject-known': 0.5, 'subject-owned': 0.75,
  // "is the deepest of the wells", "is out of fuel", "is shut", "is a third of the force"
  rank: 2, where: 1.25, state: 0.75, part: 0.75,
  // "The smell is a lesson", "It is a port", "There is a way"
  'subject-thought': -1, thought: -0.75, 'thought-loose': -0.75, 'thought-now': -0.75, 'light-thought': -1, 'subject-it': -0.5, 'subject-there': -0.25, 'subject-none': -0.5,
  // "Wells run dry": told of all and nobody, or of no day, name and number
  now: -0.75, 'generic-now': -0.5, 'generic-now-loose': -0.5, 'generic-particular': 0.75, 'ends-at-verb': -1, 'known-ends-at-verb': -0.5,
  copula: -0.5, 'is-a': -0.5, 'is-no': -2, 'is-not-a': -0.75, 'is-so': -0.5, stative: -1.25, have: -0.25, light: -0.25, negated: -0.25, progressive: -0.5,
  // "Wells do not dig themselves.", "He has never seen a well he liked.", "Anyone who digs is thirsty.", "Two wells is no village."
  'never-do': -2.5, 'never-a': -2.5, whoever: -3, disagrees: -3,
  often: -1, ever: -0.5, intense: -1, degree: -0.25, everything: -0.75, like: -1.5, than: -0.5, 'good-for': -1.5, you: -2,
  // "should", "must", "will", "would", "could afford", "could have been"
  advises: -3, obliges: -1.5, will: -0.75, would: -0.5, 'can-feel': -1.5, 'could-have': -1.5,
  // Words that weigh, as the predicate and anywhere.
  weighs: -2.5, opinion: -3
} as const;
export type Sign = keyof typeof POINTS;

const UNIVERSAL = /^(?:every|each|no|any|some|few|many|most|all|nobody|none|nothing|everyone|everybody|everything|anyone|anybody|somebody|someone|another|such)$/;
const OFTEN = /^(?:never|ever|always|rarely|seldom|hardly|scarcely|barely|usually|often|sometimes|forever|mostly|generally)$/;
const INTENSE = /^(?:exactly|quite|very|indeed|too|so|rather|really|perfectly|simply|merely|that|this|precisely|utterly)$/;
const DEGREE = /^(?:enough|such|mere|another|itself|himself|themselves|more|less|only|just|even|entirely)$/;
/** What a look tells: "The pass is shut." */
const STATES = /^(?:open|closed|shut|empty|dead|alive|dry|intact|wounded|injured|missing|safe|full|gone|unharmed|available|visible|cut|alone|free|absent|present|due|ready|awake|asleep|ill|sick|pregnant|blind|frozen|flooded|blocked|deserted|abandoned|unknown|unclear|unconfirmed|unverified|identical|underground|offline|silent)$/;
const EVERYTHING = /^(?:nothing|everything|something|anything|everyone|everybody|nobody|anyone|anybody|somebody|someone)$/;
/** Verbs that take their sense from their object: "has lost patience". */
const LIGHT = /^(?:have|make|take|give|run|play|get|keep|come|go|grow|die|carry|lose|win|find|hold|bear|set|draw|put|miss|leave|wear|share|serve|speak|pay|read|fight|cost)$/;
/** What nobody can watch being done. */
const STATIVE = /^(?:know|believe|think|love|like|hate|want|need|deserve|afford|matter|mean|prove|understand|remember|forget|outlive|pretend|convince|persuade|fool|trust|fear|hope|wish|prefer|resemble|sound|tend|seem|appear|look|feel|lack|imagine|pity|envy|suit|care|mind|notice)$/;
/** Pasts that look like their base form; with a singular before them the rest are past as well ("A guard put it there"). */
const ALWAYS_PAST = /^(?:hit|cut|shut|split|burst|quit|shed)$/;
const LIKE_PAST = /^(?:put|set|let|read|cast|spread|beat|cost)$/;

/** Whether the statement has less that speaks for a report than against one; `weighs` and `opinion` say that weighing words were found. */
export function isOutweighed(p: Phrases, statement: Statement, weighing: readonly Sign[]): boolean {
  let sum: number = POINTS.opens;
  for (const sign of weighing) sum += POINTS[sign];
  for (const sign of signs(p, statement)) sum += POINTS[sign];
  return sum < 0;
}

/** The signs of a statement, those of its words of judgement left out. */
export function signs(p: Phrases, statement: Statement): readonly Sign[] {
  const { tokens } = p;
  const { first, last, verb, lemma, modal, copula } = statement;
  const found: Sign[] = [];
  const add = (sign: Sign, when: boolean): void => { if (when) found.push(sign); };
  const subject = subjectOf(p, statement);
  const opening = tokens[subject?.first ?? first]?.lower ?? '';
  const noun = tokens[subject?.head ?? first]?.lower ?? '';
  const kind = kindOf(p, subject, first, opening, noun);
  const head = tokens[verb.first];
  const word = head?.lower ?? '';
  const past = modal === '' && (head?.pos === 'AUX' ? /^(?:was|were|had|did)$/.test(word) : !statement.present || ALWAYS_PAST.test(word) || LIKE_PAST.test(word) && kind !== 'generic' && !noun.endsWith('s'));
  const present = statement.present && !past;
  const perfect = /^(?:has|have|'ve|’ve)$/.test(word) && verb.head > verb.first;
  const stative = STATIVE.test(lemma) && !verb.passive && (copula || !/^(?:appear|look|feel|sound|seem)$/.test(lemma));
  const generic = kind === 'generic' || kind === 'universal';
  const standing = present || modal !== '';

  const opens = tokens[first]?.pos === 'PUNCT' ? first + 1 : first;
  let figures = 0, days = 0, names = 0, places = 0, thoughts = 0;
  const behind: Record<'often' | 'intense' | 'degree' | 'everything' | 'like' | 'than' | 'you' | 'particular', boolean> = { often: false, intense: false, degree: false, everything: false, like: false, than: false, you: false, particular: false };
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token === undefined || token.pos === 'PUNCT') continue;
    const { lower, pos } = token;
    if (pos === 'NUM' && lower !== 'one') figures++;
    else if (i > opens && (i < (subject?.first ?? last) || i >= (subject?.last ?? first)) && isTimeWord(lower) && pos !== 'VERB' && pos !== 'AUX' && !/^(?:time|moment|past|spring)$/.test(lower)) days++;
    else if (i > opens && pos === 'PROPN' && token.text !== lower) {
      names++;
      if (/^(?:in|at|near|to|from|on|of|outside|into|across|through|off)$/.test(tokens[i - 1]?.lower ?? '')) places++;
    }
    if (OFTEN.test(lower)) behind.often = true;
    if (INTENSE.test(lower) && pos !== 'SCONJ' && (pos === 'ADV' || next?.pos === 'ADJ' || next?.pos === 'ADV')) behind.intense = true;
    if (DEGREE.test(lower) && next?.pos !== 'NUM' && tokens[i + 2]?.pos !== 'NUM' && !(lower === 'more' && /^(?:any|no)$/.test(tokens[i - 1]?.lower ?? ''))) behind.degree = true;
    if (lower === 'you' || lower === 'your' || lower === 'yours') behind.you = true;
    if (lower === 'than' && next?.pos !== 'NUM' && !/^(?:an?|half|\$)$/.test(next?.lower ?? '')) behind.than = true;
    if (i > first && (lower === 'like' && pos !== 'VERB' && (i > verb.first || tokens[i - 1]?.text === ',') || lower === 'as' && /^(?:if|though)$/.test(next?.lower ?? ''))) behind.like = true;
    if (i > (subject?.head ?? first) && (i >= verb.last || present) && (lower === 'here' || /^(?:the|this|that|these|those|its|his|her|their)$/.test(lower) && (p.nounAt[i] ?? -1) >= 0 && !isThought(tokens[p.nounPhrases[p.nounAt[i] ?? -1]?.head ?? -1]?.lower ?? ''))) behind.particular = true;
    if (i < verb.last) continue;
    if (EVERYTHING.test(lower)) behind.everything = true;
    if (pos === 'NOUN' && isThought(lower)) thoughts++;
  }
  const anchored = figures + days + names > 0;
  const thought = subject !== undefined && isThought(noun);

  add('past', past);
  add('event', past && !copula && !stative && !thought);
  add('perfect', perfect);
  add('passive', verb.passive);
  add('figure', figures > 0);
  add('figures', figures > 1);
  add('date', days > 0);
  add('place', places > 0);
  add('names', names > 2);
  add('anchored', anchored);
  add('long', last - first > 16);
  add('subject-known', kind === 'known' || kind === 'generic' && noun.endsWith('s'));
  add('subject-owned', kind === 'owned');
  add('subject-it', kind === 'it');
  add('subject-there', kind === 'there');
  add('subject-none', subject === undefined && kind !== 'there');

  add('subject-thought', thought);
  add('thought', thoughts > 0);
  add('thought-loose', (thought || thoughts > 0) && !anchored);
  add('thought-now', (thought || thoughts > 0) && present);
  add('now', standing && !anchored);
  add('generic-now', generic && standing);
  add('generic-now-loose', generic && standing && !anchored);
  add('generic-particular', generic && standing && !anchored && behind.particular);
  const ends = present && !verb.passive && !copula && verb.last >= last - 1;
  add('ends-at-verb', ends && (generic || thought));
  add('known-ends-at-verb', ends && !generic && !thought);
  add('stative', stative);
  add('have', lemma === 'have');
  add('light', LIGHT.test(lemma));
  add('negated', verb.negated);
  add('progressive', formOf(tokens[verb.head]) === 'ing');

  const object = p.nounPhrases[p.nounAt[verb.last] ?? -1];
  const then = tokens[verb.last]?.lower ?? '';
  const a = then === 'a' || then === 'an';
  add('light-thought', LIGHT.test(lemma) && (object !== undefined && isThought(tokens[object.head]?.lower ?? '') || thoughts > 0 && !anchored));
  add('rank', /^(?:the|its|his|her|their)$/.test(then) && (ORDINALS.test(tokens[verb.last + 1]?.lower ?? '') || tokens[verb.last + 1]?.pos === 'ADJ' && /(?<!^b)est$/.test(tokens[verb.last + 1]?.lower ?? '')));
  add('good-for', (a || then === 'no') && object !== undefined && tokens[object.last]?.lower === 'for' && (formOf(tokens[object.last + 1]) === 'ing' || isThought(tokens[object.last + 1]?.lower ?? '')));
  add('never-do', generic && present && verb.negated && verb.head > verb.first && (word === 'do' || word === 'does') && !behind.particular && places === 0);
  add('never-a', behind.often && object !== undefined && /^(?:an?|any)$/.test(tokens[object.first]?.lower ?? ''));
  if (copula) {
    const adjective = tokens[verb.last]?.pos === 'ADJ';
    add('copula', true);
    add('is-a', a);
    add('is-no', then === 'no' && kind !== 'there');
    add('is-not-a', a && verb.negated && present && !anchored);
    add('part', object !== undefined && tokens[object.last]?.lower === 'of' && /^(?:the|an?|\d+)$/.test(tokens[object.last + 1]?.lower ?? ''));
    add('where', tokens[verb.last]?.pos === 'ADP' || /^(?:back|out|down|up|here|there|away|off|on|still)$/.test(then) && !/^(?:ADJ|DET|ADV)$/.test(tokens[verb.last + 1]?.pos ?? ''));
    add('state', STATES.test(then));
    add('is-so', adjective && !STATES.test(then));
    add('disagrees', kind === 'known' && word === 'is' && noun.endsWith('s') && subject !== undefined && tokens.slice(subject.first, subject.head).some(token => token.pos === 'NUM'));
  }
  add('whoever', isWhoever(p, statement));
  add('often', behind.often && !perfect);
  add('ever', behind.often && perfect);
  add('intense', behind.intense);
  add('degree', behind.degree);
  add('everything', behind.everything);
  add('like', behind.like);
  add('than', behind.than);
  add('you', behind.you);
  if (modal !== '') {
    add('will', /^(?:will|'ll|’ll|wo|shall)$/.test(modal));
    add('would', /^(?:would|might|may|'d|’d)$/.test(modal));
    add('advises', modal === 'should' || modal === 'ought');
    add('obliges', modal === 'must');
    add('can-feel', stative);
    add('could-have', tokens.slice(verb.first, verb.last).some(token => token.lower === 'have'));
  }
  return found;
}

/** The phrase before the verb where another opens the statement: "At the ford a heron stands.", "On Monday the line was cut." */
function subjectOf(p: Phrases, { first, opening, subject, verb }: Statement): NounPhrase | undefined {
  const { tokens } = p;
  if (subject !== undefined && !isTimeWord(tokens[subject.head]?.lower ?? '') && tokens[subject.last]?.text !== ',' || /^(?:there|what|who|how|why|where|whether|which|whose)$/.test(opening)) return subject;
  let at = verb.first - 1;
  while (at > first && tokens[at]?.pos === 'ADV') at--;
  return (at > first ? p.nounPhrases[p.nounAt[at] ?? -1] : undefined) ?? subject;
}

type SubjectKind = 'known' | 'owned' | 'generic' | 'universal' | 'it' | 'there' | 'other';

/** Whether a subject is somebody or something known, everybody, or whatever is called so: "The guards", "Guards", "A guard". */
function kindOf(p: Phrases, subject: NounPhrase | undefined, first: number, opening: string, noun: string): SubjectKind {
  if (opening === 'there') return 'there';
  // "Some of the houses have roofs."
  if (UNIVERSAL.test(opening)) return p.tokens[(subject?.first ?? first) + 1]?.lower === 'of' && /^(?:the|its|his|her|their|those|these)$/.test(p.tokens[(subject?.first ?? first) + 2]?.lower ?? '') ? 'known' : 'universal';
  if (/^(?:it|this|that|these|those)$/.test(opening)) return subject !== undefined && subject.last > subject.first + 1 ? 'other' : 'it';
  if (subject === undefined) return 'other';
  const words = p.tokens.slice(subject.first, subject.last);
  if (words.some(token => token.pos === 'NUM')) return noun.endsWith('s') && words[0]?.pos === 'NUM' ? 'known' : 'other';
  if (/^(?:he|she|they|the)$/.test(opening)) return 'known';
  if (/^(?:we|i|our|my|you|one)$/.test(opening)) return 'other';
  if (opening === 'a' || opening === 'an') return 'generic';
  if (/^(?:his|her|its|their)$/.test(opening) || words.some(token => token.pos === 'PART')) return 'owned';
  if (words.some((token, k) => token.pos === 'PROPN' && (subject.first + k !== first || !p.isCommon(token)))) return 'known';
  return 'generic';
}

/** "Anyone who has queued there knows the smell." */
function isWhoever(p: Phrases, { first, last, opening, second, verb }: Statement): boolean {
  if (second !== 'who' || !/^(?:any|every|no|some|those|people)/.test(opening)) return false;
  const main = p.verbs.find(other => other.first >= verb.last && other.first < last && other.form === 'finite');
  const head = p.tokens[main?.first ?? -1];
  return main !== undefined && head !== undefined && main.first > first && (head.pos === 'VERB' && formOf(head) !== 'past' || /^(?:is|are|can|will|must|do|does)$/.test(head.lower));
}
