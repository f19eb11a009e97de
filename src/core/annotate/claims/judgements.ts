import type { NounPhrase, Phrases, VerbGroup } from './phrases.ts';
import { ABSTRACT_ENDING, COPULAS, EVERYBODY, LOOSE_REMARK, MAXIM_PLURALS, ORDINALS, REMARK, SET_PHRASE, STANDING, TALK, TALKED_OF, THOUGHTS, WEIGHING, WEIGHING_NOUNS } from './judgementWords.ts';
import { takesStance } from './stances.ts';
import { isTimeWord } from './words.ts';

/** Something a reader could look up: a number, a name, a day, a rank. */
function isAnchor(p: Phrases, i: number, first: number): boolean {
  const token = p.tokens[i];
  if (token === undefined) return false;
  if (token.pos === 'NUM') return token.lower !== 'one' || p.tokens[i + 1]?.pos === 'NOUN' && !/^(?:side|thing|way|person|man|party|kind|sort|another)$/.test(p.tokens[i + 1]?.lower ?? '') && p.tokens[i - 1]?.lower !== 'this' && p.tokens[i - 1]?.lower !== 'that' && i > first;
  if (token.pos === 'PROPN') return i > first && token.text !== token.lower || /\p{Lu}.*\p{Lu}/u.test(token.text) || p.tokens[i + 1]?.pos === 'PROPN';
  // "a grim morning" dates nothing.
  return isTimeWord(token.lower) && token.lower !== 'time' && token.lower !== 'moment' && i > first && p.tokens[i - 1]?.pos !== 'ADJ' && !(/^an?$/.test(p.tokens[i - 1]?.lower ?? '') && !/^(?:ago|later|earlier|after|before|since)$/.test(p.tokens[i + 1]?.lower ?? '')) && !(p.tokens[i - 1]?.pos === 'NOUN' && p.tokens[i - 1]?.text !== token.text && token.lower.endsWith('s')) || ORDINALS.test(token.lower) && (p.nounAt[i] ?? -1) >= 0;
}

function hasAnchor(p: Phrases, first: number, last: number, from = first): boolean {
  for (let i = from; i < last; i++) if (isAnchor(p, i, first)) return true;
  return false;
}

/** A statement as it is weighed: tokens from `first` to before `last`, its conjunction left out. */
export interface Statement {
  readonly first: number;
  readonly last: number;
  readonly opening: string;
  readonly second: string;
  readonly subject: NounPhrase | undefined;
  /** The subject's noun. */
  readonly noun: string;
  readonly verb: VerbGroup;
  readonly lemma: string;
  /** The auxiliary that supposes: "would", "might", "can"; empty without one. */
  readonly modal: string;
  /** It names a name, number, day or rank. */
  readonly anchored: boolean;
  readonly anchoredAfter: boolean;
  /** It tells of the present or of all times. */
  readonly present: boolean;
}

/**
 * Whether the statement in the tokens from `first` to before `last` weighs, generalises or supposes instead of reporting:
 * "It was a grim morning.", "Peace would cost less.", "Nobody wins such a war.", "A flag is no garrison."
 */
export function judges(p: Phrases, from: number, last: number): boolean {
  const { tokens } = p;
  let first = from;
  // "But it is a start.", "Still, a truce is a truce."
  if (/^(?:and|but|so|yet|still|then|now)$/.test(tokens[first]?.lower ?? '') && last - first > 3) first += tokens[first + 1]?.text === ',' ? 2 : 1;
  const text = p.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
  if (REMARK.test(text) || SET_PHRASE.test(text) || AND_THEN.test(p.text.slice(tokens[from]?.start ?? 0))) return true;
  const opening = tokens[first]?.lower ?? '';
  const second = tokens[first + 1]?.lower ?? '';
  if (/^(?:clearly|obviously|undoubtedly|frankly|admittedly|arguably|thankfully|mercifully|ironically|predictably|understandably|inevitably)$/.test(opening)) return true;
  if (opening === 'one' && /^(?:hopes|wonders|suspects|fears|can|could|might|must|may|cannot|imagines)$/.test(second)) return true;
  if (EVERYBODY.test(opening) && /^(?:knows?|agrees?|remembers|understands|wants|can|could|would|will)$/.test(second)) return true;
  // "As answers go, it was a short one.", "As truces go, this one lasted."
  if (opening === 'as' && tokens[first + 2]?.lemma === 'go' && tokens[first + 3]?.text === ',' && /^(?:it|that|this)$/.test(tokens[first + 4]?.lower ?? '')) return true;
  const subject = p.nounPhrases[p.nounAt[opening === 'that' ? first + 1 : first] ?? -1];
  const verb = mainVerb(p, first, last);
  if (verb === undefined) return false;
  const anchored = hasAnchor(p, first, last);
  if (!anchored && LOOSE_REMARK.test(text)) return true;
  const statement: Statement = {
    first, last, opening, second, subject, noun: tokens[subject?.head ?? first]?.lower ?? '', verb, lemma: tokens[verb.head]?.lemma ?? '',
    modal: verb.modal ? tokens[verb.first]?.lower ?? '' : '', anchored, anchoredAfter: anchored && hasAnchor(p, first, last, verb.last), present: isPresent(p, verb)
  };
  return takesStance(p, statement) || supposes(p, statement) || isMaxim(p, statement) || weighsSomething(p, statement);
}

/** "Peace would cost less.", "You can almost hear it.", "The smell stays with you." */
function supposes(p: Phrases, { first, last, opening, verb, modal, lemma, anchored, subject }: Statement): boolean {
  const { tokens } = p;
  if (anchored) return false;
  if (/^(?:you|we|one)$/.test(opening) && !(opening === 'we' && verb.negated) && /^(?:can|cannot|ca|could|must|might|may|should)$/.test(modal)) return true;
  for (let i = first; i < last; i++) if (/^(?:you|yours?)$/.test(tokens[i]?.lower ?? '') && (p.quoteAt[i] ?? -1) < 0) return true;
  // "Others will call it theft."
  if (/^(?:will|'ll|’ll)$/.test(modal) && (/^(?:some|others?|many|few|nobody|somebody|someone|there)$/.test(opening) && subject?.last !== undefined && subject.last - first === 1 || opening === 'there' || /\b(?:eventually|some day|someday|one day|in the end)\b/i.test(p.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)) || DECISIVE.test(tokens[verb.last]?.lower ?? '') || weighs(p, verb, last))) return true;
  // What would be or could have been is nothing that was.
  return !/^(?:they|he|she)$/.test(opening) && !(verb.negated && modal !== 'might') && (modal === 'would' || modal === 'might' || modal === 'could' && (lemma === 'be' && tokens[verb.last]?.pos === 'ADJ' || /^could have been (?:worse|better)/.test(p.text.slice(tokens[verb.first]?.start ?? 0))));
}

/** What is true of everything and nobody: "Nobody wins such a war.", "A flag is no garrison.", "Truces rarely outlive their signatures." */
function isMaxim(p: Phrases, statement: Statement): boolean {
  const { tokens } = p;
  const { first, last, opening, second, subject, noun, verb, lemma, anchored, present } = statement;
  // “Calm” is relative; the word “truce” is doing a lot of work.
  const named = p.quotations[p.quoteAt[first] ?? p.quoteAt[first + 2] ?? -1];
  if (named !== undefined && named.last - named.first <= 3 && present && (named.open === first && named.close === verb.first || /^(?:word|term|phrase|label|expression|adjective)$/.test(second) && named.close === verb.first)) return true;
  // "Three envoys in a year is not a policy."
  if (tokens[first]?.pos === 'NUM' && opening !== 'one' && opening !== '1' && noun.endsWith('s') && lemma === 'be' && tokens[verb.first]?.lower === 'is') return true;
  // "The excuse is older than the airfield.", "The mood in Orel has soured."
  if (subject !== undefined && subject.first - first <= 1 && TALKED_OF.has(noun) && !verb.passive && !statement.anchoredAfter && (present || /^(?:has|have)$/.test(tokens[verb.first]?.lower ?? '')) && !hasNumber(p, first, last) && (directly(p, subject.last, verb.first) || governedTo(p, subject.last, verb.first))) return true;
  if (anchored) return false;
  const refers = refersTo(p, first, last);
  // "Rarely has a bridge been so popular."
  if (/^(?:rarely|seldom|never|hardly|scarcely|nowhere)$/.test(opening) && tokens[first + 1]?.pos === 'AUX') return true;
  const standing = present || verb.modal || how(p, first, last) && tokens[verb.first]?.pos === 'AUX';
  if (!standing) return false;
  // "Those who sign truces seldom live under them."
  if (opening === 'those' && second === 'who' && isPresent(p, verb)) return true;
  const nobody = /^(?:nobody|none|nothing|few)$/.test(opening) || opening === 'no' && second === 'one';
  if (nobody && (verb.modal || !/^(?:be|have|know)$/.test(lemma)) && (!refers || verb.modal || comparesBehind(p, verb, last))) return true;
  const bare = subject !== undefined && subject.last - subject.first <= 2 && (tokens[subject.first]?.pos !== 'DET' || /^(?:some|most|all|many)$/.test(opening)) && tokens[subject.first]?.pos !== 'PRON';
  // "Patience has its limits.", "War, too, has office hours.", "Ceasefires, like glass, break quietly."
  if (bare && (THOUGHTS.has(noun) || MAXIM_PLURALS.has(noun) && (!refers || lemma === 'be' && isNominal(p, verb.last))) && subject.first === first && directly(p, subject.last, verb.first)) return true;
  // "Bureaucracies, unlike bridges, outlive their builders."; negotiations that continue are news.
  if (bare && !refers && subject.first === first && subject.last === first + 1 && ABSTRACT_ENDING.test(noun) && present && !verb.passive && !/^(?:be|continue|resume|proceed|remain|begin|end|start|take|go)$/.test(lemma)) return true;
  // "There is a lesson in that."
  if (opening === 'there' && lemma === 'be' && isAbstract(p, verb.last, last)) return true;
  // "Every map is a promise.", "No army likes to count its dead."
  if (/^(?:every|each|no|any)$/.test(opening) && !refers && (STANDING.has(lemma) || lemma === 'be' && isNominal(p, verb.last))) return true;
  // "Politicians love a ribbon."
  if (bare && !refers && subject.first === first && subject.last === verb.first && STANDING.has(lemma)) return true;
  if (opening === 'a' || opening === 'an') {
    // "A flag is not a garrison.", "A truce that nobody keeps is only a calendar."
    if (lemma === 'be' && isNominal(p, verb.last)) return true;
    const relative = tokens[subject?.last ?? last]?.lower;
    if ((relative === 'that' || relative === 'who') && !refers && p.verbs.some(other => other.form === 'finite' && other.first >= verb.last && other.first < last && (other.modal || tokens[other.head]?.lemma === 'be'))) return true;
  }
  // "Grief needs no banner.", "Drought makes neighbours of strangers.": a bare singular in the present, told of everybody and nobody.
  if (subject?.last === first + 1 && subject.last === verb.first && lemma !== 'be' && !verb.negated && present && !noun.endsWith('s') && /^(?:no|everyone|everybody|nobody|anyone)$/.test(tokens[verb.last]?.lower ?? '') && last - first <= 8) return true;
  // "Truces rarely outlive …", "War is never tidy": no article, present tense, a word of how often.
  return bare && present && !(verb.negated && POLICY.test(lemma)) && how(p, first, last);
}

/** "It was a grim morning.", "Words are cheap in Orel.", "Such talk is cheap." */
function weighsSomething(p: Phrases, { first, last, opening, verb, lemma, anchored, anchoredAfter, present }: Statement): boolean {
  const { tokens } = p;
  if ((COPULAS.has(lemma) || WEIGHING.has(lemma)) && weighs(p, verb, last) && (!anchoredAfter || isPlainPredicate(p, verb))) return true;
  // "It is a word that has grown old."
  if (/^(?:it|that|this)$/.test(opening) && lemma === 'be' && present && /^an?$/.test(tokens[verb.last]?.lower ?? '') && TALK.test(tokens[p.nounPhrases[p.nounAt[verb.last] ?? -1]?.head ?? -1]?.lower ?? '') && !tokens.slice(verb.last, last).some(token => token.pos === 'NUM' || token.pos === 'PROPN')) return true;
  if (anchored) return false;
  // "The ferry, at least, was on time."
  if (tokens[verb.first - 1]?.text === ',' && tokens[verb.first - 2]?.lower === 'least') return true;
  // "It is an odd way to keep a promise", "Such talk is cheap"
  if (!/^(?:it|that|this|such|these|those|theirs|ours|his|hers)$/.test(opening) || opening === 'his' && verb.first > first + 1) return false;
  // "It is not clear who fired first" states what is known.
  for (let i = verb.last; i < last && i < verb.last + 3; i++) if (/^(?:clear|unclear|unknown|known|certain|uncertain)$/.test(tokens[i]?.lower ?? '') && last - i > 2) return false;
  return lemma === 'be' && tokens[verb.head]?.pos !== 'VERB' && (last - verb.last <= 6 || /^(?:sort|kind|way|matter|case|question|thing)$/.test(tokens[verb.last + 2]?.lower ?? ''));
}

const AND_THEN = /^(?:and|but) then there (?:is|are|was|were)\b|, one (?:suspects|imagines|hopes|assumes|gathers|fears|presumes),/i;
/** "The next weeks will be decisive." */
const DECISIVE = /^(?:decisive|crucial|pivotal|critical|telling|key)$/;

/** Whether something in particular is spoken of: "the quay", "its owner", "these wells", "here". */
function refersTo(p: Phrases, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (/^(?:the|this|that|these|those|here)$/.test(p.tokens[i]?.lower ?? '') && (p.tokens[i]?.lower === 'here' || (p.nounAt[i] ?? -1) >= 0)) return true;
  return false;
}

/** Nothing but a remark between commas or an adverb between subject and verb: "War, too, has office hours." */
function directly(p: Phrases, end: number, verb: number): boolean {
  let at = end;
  while (p.tokens[at]?.pos === 'ADV') at++;
  if (p.tokens[at]?.text === ',') {
    let close = at + 1;
    while (close < verb && p.tokens[close]?.text !== ',') close++;
    at = close + 1;
  }
  while (at < verb && p.tokens[at]?.pos === 'ADV') at++;
  return at === verb;
}

/** "… in Orel …", "… of the raid on Dobra …": only what hangs on the subject stands before its verb. */
function governedTo(p: Phrases, end: number, verb: number): boolean {
  if (p.tokens[end]?.pos !== 'ADP' || verb - end > 7) return false;
  for (let i = end; i < verb; i++) if (p.tokens[i]?.pos === 'PUNCT' || (p.nounAt[i] ?? -1) < 0 && p.tokens[i]?.pos !== 'ADP') return false;
  return true;
}

function hasNumber(p: Phrases, first: number, last: number): boolean {
  return p.tokens.slice(first, last).some(token => token.pos === 'NUM');
}

/** "Nothing concentrates the mind like a deadline." */
function comparesBehind(p: Phrases, verb: VerbGroup, last: number): boolean {
  for (let i = verb.last; i < last; i++) if (/^(?:like|than)$/.test(p.tokens[i]?.lower ?? '') && p.tokens[i]?.pos !== 'VERB') return true;
  return false;
}

/** A noun with its article is what the subject is said to be: "is a promise", "is not a garrison", "is only the start". */
function isNominal(p: Phrases, at: number): boolean {
  let i = at;
  while (/^(?:not|only|just|merely|simply|still|always|never|n't|n’t)$/.test(p.tokens[i]?.lower ?? '')) i++;
  return /^(?:an?|no|the)$/.test(p.tokens[i]?.lower ?? '');
}

function isAbstract(p: Phrases, at: number, last: number): boolean {
  const noun = at < last ? p.tokens[p.nounPhrases[p.nounAt[at] ?? -1]?.head ?? -1]?.lower ?? '' : '';
  return THOUGHTS.has(noun) || TALKED_OF.has(noun) || /^(?:solution|doubt|excuse|justification|shame|dignity|comfort|winners?|losers?)$/.test(noun);
}

/** What an authority does or does not do as a rule: "Orel does not discuss such raids." can be looked up. */
const POLICY = /^(?:discuss|comment|confirm|publish|recogni[sz]e|release|disclose|acknowledge|allow|permit|issue|accept|admit|report|count|identify|name|share|recruit|extradite|negotiate|have|maintain|patrol|control|trade|export|import|border)$/;

/** The first finite verb that stands in no remark of two words between commas ("it turns out"). */
function mainVerb(p: Phrases, first: number, last: number): VerbGroup | undefined {
  for (let i = first; i < last; i++) {
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb === undefined) continue;
    if (verb.form === 'finite' && !(p.tokens[verb.first - 2]?.text === ',' && p.tokens[verb.first - 1]?.pos === 'PRON' && p.tokens[verb.last + 1]?.text === ',')) return verb;
    i = verb.last - 1;
  }
  return undefined;
}

function isPresent(p: Phrases, verb: VerbGroup): boolean {
  const token = p.tokens[verb.first];
  if (token === undefined) return false;
  if (token.pos === 'AUX') return /^(?:is|are|do|does|'s|’s|'re|’re)$/.test(token.lower) || verb.first === verb.head && /^(?:has|have)$/.test(token.lower);
  return token.lower === token.lemma || token.lower.endsWith('s');
}

/** Whether a weighing word stands in the first words of the predicate. */
function weighs(p: Phrases, verb: VerbGroup, last: number): boolean {
  // The model takes "right" in "is right to refuse" for a verb.
  let from = verb.head > verb.first && WEIGHING.has(p.tokens[verb.head]?.lower ?? '') ? verb.head : verb.last;
  // "It was, all told, a fiasco": what stands between commas is passed over.
  if (p.tokens[from]?.text === ',') {
    let close = from + 1;
    while (close < last && close - from < 7 && p.tokens[close]?.text !== ',') close++;
    if (p.tokens[close]?.text === ',') from = close + 1;
  }
  for (let i = from; i < last && i < from + 5; i++) {
    const token = p.tokens[i];
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'NUM' || token.pos === 'PROPN') return false;
    if (WEIGHING.has(token.lower) && (i === from || token.pos !== 'NOUN') || WEIGHING_NOUNS.has(token.lower)) return true;
    // "is almost certainly too low"
    if (token.lower === 'too' && p.tokens[i + 1]?.pos === 'ADJ' && p.tokens[i + 2]?.lower !== 'to') return true;
    // "pure invention", "sheer luck"
    if (/^(?:pure|sheer|mere|utter|outright)$/.test(token.lower) && p.tokens[i + 1]?.pos === 'NOUN') return true;
  }
  return false;
}

/** "Words are cheap in Orel": the weighing word stands directly behind the verb. */
function isPlainPredicate(p: Phrases, verb: VerbGroup): boolean {
  if (verb.head > verb.first && WEIGHING.has(p.tokens[verb.head]?.lower ?? '')) return true;
  const next = p.tokens[verb.last];
  const at = next?.pos === 'ADV' ? p.tokens[verb.last + 1] : next;
  return at !== undefined && (WEIGHING.has(at.lower) || WEIGHING_NOUNS.has(at.lower));
}

function how(p: Phrases, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (/^(?:never|always|rarely|seldom|often|usually|hardly|sometimes|not|n't)$/.test(p.tokens[i]?.lower ?? '')) return true;
  return false;
}
