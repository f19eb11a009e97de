import type { Phrases, VerbGroup } from './phrases.ts';
import { isTimeWord } from './words.ts';

/** Words that weigh and do not report; as a predicate they make a judgement of a sentence. */
const WEIGHING = new Set(('strange odd curious weird peculiar cheap cheaper costly dear nice lovely fair unfair just unjust grim bleak dismal dreary sad tragic admirable noble brave cowardly reckless rash sensible senseless ' +
  'pointless futile hopeless useless worthless meaningless hollow empty-handed laughable comic comical ludicrous preposterous implausible improbable unlikely unconvincing convincing persuasive telling remarkable striking astonishing ' +
  'surprising unsurprising predictable inevitable obvious plain understandable incomprehensible baffling puzzling troubling worrying disturbing alarming ominous reassuring encouraging disappointing depressing infuriating maddening ' +
  'shocking appalling dreadful horrific horrible terrible awful ghastly monstrous barbaric inexcusable unforgivable indefensible intolerable unacceptable scandalous shameful disgraceful deplorable regrettable lamentable ' +
  'wise wiser foolish clever smart stupid naive naïve cynical honest dishonest sincere insincere generous mean petty tidy neat messy ugly beautiful elegant clumsy subtle blunt crude vague murky ' +
  'good bad better worse right wrong great poor splendid superb perfect ideal tempting hard difficult easy easier harder impossible tricky awkward embarrassing ironic sobering instructive welcome overdue dull duller rich absurd ridiculous').split(' '));
/** Nouns of judgement: "pure fantasy", "a farce". */
const WEIGHING_NOUNS = new Set(('fantasy fiction nonsense rubbish folly madness insanity lunacy farce mockery joke travesty charade sham disgrace shame pity tragedy catastrophe miracle mystery puzzle riddle irony paradox illusion delusion mirage dream nightmare ' +
  'gamble bluff bargain blessing curse virtue vice triumph humiliation embarrassment insult nuisance luxury debacle fiasco shambles mess disaster spectacle circus pantomime theatre theater stunt gimmick sideshow fig-leaf feat calamity absurdity cruelty injustice blunder folly fluke mercy relief marvel wonder consolation comfort excuse cliché platitude understatement exaggeration speculation guesswork wishful').split(' '));
/** Subjects that are thoughts, not things: with no name or number beside them the sentence reports nothing. */
const THOUGHTS = new Set('history irony truth time lesson question answer problem point reason logic hope trouble truth moral rest upshot result difference catch trick temptation wisdom patience peace war silence calm justice mercy fear hatred grief memory words talk hunger love death power money victory defeat courage loss anger pride honour honor shame guilt despair sorrow pain suffering vengeance revenge loyalty betrayal ambition greed pity poverty misery boredom gossip rumour rumor suspicion doubt faith freedom geography arithmetic bureaucracy diplomacy propaganda politics heroism cowardice vanity cruelty kindness luck chance fate habit necessity pragmatism secrecy exile nostalgia comparison analogy contrast parallel'.split(' '));
/** What is said or thought, as a predicate of "it": "It is a phrase that lost its heat." */
const TALK = /^(?:phrase|word|words|line|sentence|slogan|idea|notion|sentiment|argument|thought|theory|logic|lesson|metaphor|image|picture|story|tale|cliché|proverb|maxim|boast|refrain|formula|euphemism|question|answer|claim|bet|wager|hope|feeling|habit|temptation|reminder|measure|sign|symptom|tradition|paradox|choice|way|kind|sort|matter)$/;
const COPULAS = new Set(['be', 'seem', 'look', 'sound', 'feel', 'remain', 'prove', 'become', 'appear', 'make']);
const ORDINALS = /^(?:first|second|third|fourth|fifth|sixth|last|largest|biggest|deadliest|worst|only|latest|same|heaviest|longest|highest|lowest|smallest)$/;
const EVERYBODY = /^(?:everyone|everybody|anyone|anybody)$/;

/** Something a reader could look up: a number, a name, a day, a rank. */
function isAnchor(p: Phrases, i: number, first: number): boolean {
  const token = p.tokens[i];
  if (token === undefined) return false;
  if (token.pos === 'NUM') return token.lower !== 'one' || i > first;
  if (token.pos === 'PROPN') return i > first && token.text !== token.lower || /\p{Lu}.*\p{Lu}/u.test(token.text) || p.tokens[i + 1]?.pos === 'PROPN';
  // "a grim morning" dates nothing.
  return isTimeWord(token.lower) && token.lower !== 'time' && token.lower !== 'moment' && p.tokens[i - 1]?.pos !== 'ADJ' || ORDINALS.test(token.lower);
}

function hasAnchor(p: Phrases, first: number, last: number, from = first): boolean {
  for (let i = from; i < last; i++) if (isAnchor(p, i, first)) return true;
  return false;
}

/**
 * Whether the statement in the tokens from `first` to before `last` weighs, generalises or supposes instead of reporting:
 * "It was a grim morning.", "Peace would cost less.", "Nobody wins such a war.", "A flag is no garrison."
 */
export function judges(p: Phrases, first: number, last: number): boolean {
  const { tokens } = p;
  const opening = tokens[first]?.lower ?? '';
  const second = tokens[first + 1]?.lower ?? '';
  if (/^(?:clearly|obviously|undoubtedly|frankly|admittedly|arguably|thankfully|mercifully|ironically|predictably|understandably|inevitably)$/.test(opening)) return true;
  if (opening === 'one' && /^(?:hopes|wonders|suspects|fears|can|could|might|must|may|cannot|imagines)$/.test(second)) return true;
  if (EVERYBODY.test(opening) && /^(?:knows?|agrees?|remembers|understands|wants|can|could|would|will)$/.test(second)) return true;
  // "As answers go, it was a short one.", "As truces go, this one lasted."
  if (opening === 'as' && tokens[first + 2]?.lemma === 'go' && tokens[first + 3]?.text === ',' && /^(?:it|that|this)$/.test(tokens[first + 4]?.lower ?? '')) return true;
  const verb = mainVerb(p, first, last);
  if (verb === undefined) return false;
  const lemma = tokens[verb.head]?.lemma ?? '';
  const anchored = hasAnchor(p, first, last);
  const anchoredAfter = anchored && hasAnchor(p, first, last, verb.last);
  const modal = verb.modal ? tokens[verb.first]?.lower ?? '' : '';
  if (/^(?:you|we|one)$/.test(opening) && /^(?:can|cannot|ca|could|must|might|may|should)$/.test(modal) && !anchored) return true;
  // What would be or could have been is nothing that was.
  if (!anchored && !/^(?:they|he|she)$/.test(opening) && !(verb.negated && modal !== 'might') && (modal === 'would' || modal === 'might' || modal === 'could' && lemma === 'be' && tokens[verb.last]?.pos === 'ADJ')) return true;
  const nobody = opening === 'nobody' || opening === 'none' || opening === 'few' || opening === 'no' && second === 'one';
  if (nobody && !anchored && (verb.modal || isPresent(p, verb) && !/^(?:be|have|know)$/.test(lemma))) return true;
  const subject = p.nounPhrases[p.nounAt[first] ?? -1];
  const subjectHead = tokens[subject?.head ?? first];
  if (subjectHead !== undefined && THOUGHTS.has(subjectHead.lower) && subject?.last === verb.first && !anchored && (isPresent(p, verb) || verb.modal)) return true;
  // "Hunger needs no communiqué.", "War makes accountants of everyone.": a bare singular in the present, told of everybody and nobody.
  if (subjectHead !== undefined && subject?.last === first + 1 && subject.last === verb.first && !anchored && lemma !== 'be' && !verb.negated && isPresent(p, verb) && !subjectHead.lower.endsWith('s') && /^(?:no|everyone|everybody|nobody|anyone)$/.test(tokens[verb.last]?.lower ?? '') && last - first <= 8) return true;
  if (COPULAS.has(lemma) && weighs(p, verb, last) && (!anchoredAfter || isPlainPredicate(p, verb))) return true;
  // "It is a word that has grown old."
  if (/^(?:it|that|this)$/.test(opening) && lemma === 'be' && isPresent(p, verb) && /^an?$/.test(tokens[verb.last]?.lower ?? '') && TALK.test(tokens[p.nounPhrases[p.nounAt[verb.last] ?? -1]?.head ?? -1]?.lower ?? '') && !tokens.slice(verb.last, last).some(token => token.pos === 'NUM' || token.pos === 'PROPN')) return true;
  if (anchored) return false;
  // "Truces rarely outlive …", "War is never tidy": no article, present tense, a word of how often.
  if (subject !== undefined && tokens[subject.first]?.pos !== 'DET' && subject.last - subject.first <= 2 && isPresent(p, verb) && !(verb.negated && POLICY.test(lemma)) && how(p, first, last)) return true;
  // "A flag is not a garrison."
  if ((opening === 'a' || opening === 'an') && lemma === 'be' && isPresent(p, verb) && /^(?:an?|no|the)$/.test(tokens[tokens[verb.last]?.lower === 'not' ? verb.last + 1 : verb.last]?.lower ?? '')) return true;
  // "It is an odd way to keep a promise", "Such talk is cheap"
  if (!/^(?:it|that|this|such|these|those)$/.test(opening)) return false;
  // "It is not clear who fired first" states what is known.
  for (let i = verb.last; i < last && i < verb.last + 3; i++) if (/^(?:clear|unclear|unknown|known|certain|uncertain)$/.test(tokens[i]?.lower ?? '') && last - i > 2) return false;
  return lemma === 'be' && tokens[verb.head]?.pos !== 'VERB' && (last - verb.last <= 6 || /^(?:sort|kind|way|matter|case|question|thing)$/.test(tokens[verb.last + 2]?.lower ?? ''));
}

/** What an authority does or does not do as a rule: "Orel does not discuss such raids." can be looked up. */
const POLICY = /^(?:discuss|comment|confirm|publish|recogni[sz]e|release|disclose|acknowledge|allow|permit|issue|accept|admit|report|count|identify|name|share|recruit|extradite|negotiate|have|maintain|patrol|control|trade|export|import|border)$/;

function mainVerb(p: Phrases, first: number, last: number): VerbGroup | undefined {
  for (let i = first; i < last; i++) {
    const verb = p.verbs[p.verbAt[i] ?? -1];
    if (verb === undefined) continue;
    if (verb.form === 'finite') return verb;
    i = verb.last - 1;
  }
  return undefined;
}

function isPresent(p: Phrases, verb: VerbGroup): boolean {
  const token = p.tokens[verb.first];
  if (token === undefined) return false;
  if (token.pos === 'AUX') return /^(?:is|are|do|does|'s|’s|'re|’re)$/.test(token.lower);
  return token.lower === token.lemma || token.lower.endsWith('s');
}

/** Whether a weighing word stands in the first words of the predicate. */
function weighs(p: Phrases, verb: VerbGroup, last: number): boolean {
  let from = verb.last;
  // "It was, in its way, a catastrophe": what stands between commas is passed over.
  if (p.tokens[from]?.text === ',') {
    let close = from + 1;
    while (close < last && close - from < 7 && p.tokens[close]?.text !== ',') close++;
    if (p.tokens[close]?.text === ',') from = close + 1;
  }
  for (let i = from; i < last && i < from + 5; i++) {
    const token = p.tokens[i];
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'NUM' || token.pos === 'PROPN') return false;
    if (WEIGHING.has(token.lower) && (i === from || token.pos !== 'NOUN') || WEIGHING_NOUNS.has(token.lower)) return true;
    // "pure invention", "sheer luck"
    if (/^(?:pure|sheer|mere|utter|outright)$/.test(token.lower) && p.tokens[i + 1]?.pos === 'NOUN') return true;
  }
  return false;
}

/** "Words are cheap in Orel": the weighing word stands directly behind the verb. */
function isPlainPredicate(p: Phrases, verb: VerbGroup): boolean {
  const next = p.tokens[verb.last];
  const at = next?.pos === 'ADV' ? p.tokens[verb.last + 1] : next;
  return at !== undefined && (WEIGHING.has(at.lower) || WEIGHING_NOUNS.has(at.lower));
}

function how(p: Phrases, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (/^(?:never|always|rarely|seldom|often|usually|hardly|sometimes|not|n't)$/.test(p.tokens[i]?.lower ?? '')) return true;
  return false;
}
