import { formOf } from './phrases.ts';
import type { NounPhrase, Phrases, VerbGroup } from './phrases.ts';
import { isTimeWord } from './words.ts';

/** Participles that are no past tense: without an auxiliary they state nothing ("Picture taken from a roof"). */
const ONLY_PARTICIPLES = /^(?:taken|seen|shown|given|written|driven|fallen|broken|stolen|hidden|drawn|flown|thrown|known|sworn|torn|worn|born|done|gone|begun|chosen|frozen|forgotten|eaten|beaten|risen|spoken)$/;
/** Pasts that look like their base form, beyond those `formOf` knows. */
const LIKE_BASE = /^(?:beat|cost|burst|shed|broadcast|bid|thrust|upset|forecast|bet|rid)$/;
/** What a caption or a line of sources names without an article: "Market video, 4 May, deleted." */
const CAPTIONED = /^(?:video|photo|photograph|picture|image|clip|footage|screenshot|screengrab|post|message|map|graphic|recording|file|still|frame|statement|interview|document|report|update|briefing|transcript)$/;
/** What one does by oneself: "arrived by train", "increased by a third". */
const GOES = /^(?:arrive|travel|escape|return|pass|live|increase|decrease|decline|drop|react|respond|retaliate|reply|answer|move|start|end|cross|land|crash|abide|stop|walk|sail|slip|multiply|double|widen|narrow|jump|climb|slump|surge|wait|stay|work|proceed|enter)$/;
const COLLECTIVES = /^(?:police|people|children|men|women|military|majority|minority|number|half|rest|staff|crew|couple|pair|handful|dozen|hundred|thousand|percent|cent|cattle|aircraft|troops|media|data|personnel|opposition|government|army|family|all|both|many|most|some|few|several|others?|those|these|they|we|you|i|who|which|that)$/;
const SUBORDINATORS = /^(?:before|after|when|while|because|until|if|though|although|unless|once|whenever|wherever|where|whether)$/;

/**
 * Whether a verb group is a finite verb of a main clause: "The lorries left." is, "Telegram video, 4 May, deleted.", "Orel
 * harbour update, 3 March." and "Screenshot taken before the page vanished." have none, though their words are tagged as verbs.
 */
export function isFinite(p: Phrases, verb: VerbGroup, first: number): boolean {
  const { tokens } = p;
  const head = tokens[verb.head];
  if (verb.form !== 'finite' || head === undefined) return false;
  const subject = subjectOf(p, verb, first);
  if (subject !== undefined && SUBORDINATORS.test(tokens[subject.first - 1]?.lower ?? '') && subject.first > first) return false;
  if (verb.head > verb.first || head.pos === 'AUX') return true;
  if (ONLY_PARTICIPLES.test(head.lower)) return false;
  const form = formOf(head);
  if (form === 'past') return !isCaption(p, first) && !isAppended(p, verb, first) && !isDoneBy(p, verb);
  if (form !== 'base' || LIKE_BASE.test(head.lower) || /^(?:DET|PRON)$/.test(tokens[verb.last]?.pos ?? '')) return true;
  // "Orel harbour update": a verb in its base form goes with one name or thing as little as with another verb.
  if (subject === undefined) return tokens[verb.first - 1]?.pos !== 'VERB';
  const noun = tokens[subject.head];
  if (noun === undefined || noun.pos !== 'PROPN' && noun.pos !== 'NOUN' || noun.lower.endsWith('s') || COLLECTIVES.test(noun.lower)) return true;
  return tokens.slice(first, subject.last).some(token => token.pos === 'CCONJ' || token.pos === 'NUM' || COLLECTIVES.test(token.lower));
}

/** The noun phrase directly before the verb. */
function subjectOf(p: Phrases, verb: VerbGroup, first: number): NounPhrase | undefined {
  const at = verb.first - 1;
  return at < first ? undefined : p.nounPhrases[p.nounAt[at] ?? -1];
}

/** "All letters translated by the desk." has a participle; "The envoys left by the river gate." and "Prices rose by a third." have none. */
function isDoneBy(p: Phrases, verb: VerbGroup): boolean {
  const head = p.tokens[verb.head];
  const agent = p.tokens[verb.last + 1];
  return p.tokens[verb.last]?.lower === 'by' && head?.lower.endsWith('ed') === true && agent?.pos !== 'NUM' && !GOES.test(head.lemma);
}

/** "The bridge at Orel, rebuilt in 2004.": one comma never parts a verb from its subject; two do ("The mayor, a pilot, resigned."). */
function isAppended(p: Phrases, verb: VerbGroup, first: number): boolean {
  let at = verb.first - 1;
  while (at > first && (p.tokens[at]?.pos === 'ADV' || p.tokens[at]?.lower === 'since')) at--;
  if (p.tokens[at]?.text !== ',') return false;
  const commas = p.tokens.slice(first, at).filter(token => token.text === ',').length;
  // "Ferry timetable, 17 July, since withdrawn"
  return commas === 0 || commas === 1 && p.tokens[at - 1] !== undefined && p.tokens.slice(at - 3, at).every(token => token.text === ',' || token.pos === 'NUM' || isTimeWord(token.lower)) && p.tokens.slice(at - 3, at).some(token => isTimeWord(token.lower));
}

/** A line that opens with the bare name of a document or picture, a name or a plain noun before it at most. */
function isCaption(p: Phrases, first: number): boolean {
  for (let i = first; i < first + 4; i++) {
    const token = p.tokens[i];
    if (token === undefined || token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'VERB') return false;
    if (CAPTIONED.test(token.lower)) return true;
  }
  return false;
}

/** "A guard rests near the dam, May 2.": what a picture shows, with its date set behind it. */
export function isDatedCaption(text: string): boolean {
  return /, (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8})(?:, \d{4}| \d{4})?\.?$/u.test(text);
}
