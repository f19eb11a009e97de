import { ORDINALS, STANDING } from './judgementWords.ts';
import { formOf } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import type { Statement } from './statements.ts';

/** What a reporter sees and does at a place; told in the first person it is reporting all the same. */
const OBSERVES = /^(?:see|hear|watch|count|stand|drive|walk|find|know|have|understand|need)$/;
/** States of mind that nobody can look up: "Orel keeps mistaking a truce for peace." */
const MINDS = /^(?:mistake|pretend|imagine|forget|remember|deserve|misunderstand|underestimate|overestimate|misjudge|mistrust|flatter|envy|admire|despise|adore|regret|like|love|prefer)$/;
/** Verbs of what something amounts to: "Three lorries prove nothing." */
const AMOUNTS = /^(?:prove|mean|change|settle|solve|explain|justify|excuse|say|tell|resolve|decide|matter|count|guarantee|amount|make|alter)$/;
const EXTENT = /^(?:nothing|little|much|everything|less|more|enough|anything|something|very)$/;

/** What a reader has before them. */
const OF_PAGES = /^(?:piece|article|page|blog|liveblog|column|thread|newsletter|dispatch|series|edition|update|explainer|podcast|episode|roundup|digest)$/;

/** Where the writer speaks for themself, of the page, or of what things come to: nothing that happened is told. */
export function takesStance(p: Phrases, statement: Statement): boolean {
  return speaksOfItself(p, statement) || isShell(p, statement) || judgesExtent(p, statement);
}

/** "We are ending our coverage.", "… and I would rather have slept.", "That closes our report from Orel." */
function speaksOfItself(p: Phrases, { first, last, opening, second, verb, lemma, present, subject }: Statement): boolean {
  const { tokens } = p;
  const numbered = tokens.slice(verb.last, last).some(token => token.pos === 'NUM');
  // "Reporting for this piece took a month.", "The next update comes at six."
  for (let i = first; i < verb.first; i++) if (/^(?:this|next)$/.test(tokens[i]?.lower ?? '') && OF_PAGES.test(tokens[i + 1]?.lower ?? '') && (p.quoteAt[i] ?? -1) < 0) return true;
  let ours = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token === undefined || token.pos === 'DET' || (p.quoteAt[i] ?? -1) >= 0) continue;
    if (/^(?:we|our|ours|us|my|me)$/.test(token.lower) && token.text !== 'US') ours = true;
    if (token.lower !== 'i' || token.pos !== 'PRON') continue;
    // "and I would rather have slept"
    for (let k = i + 1; k < last && k < i + 5; k++) {
      const other = p.verbs[p.verbAt[k] ?? -1];
      if (other === undefined) continue;
      const head = tokens[other.first];
      if (head !== undefined && (/^(?:am|'m|’m|do|would|will|'ll|’ll)$/.test(head.lower) || other.first === other.head && formOf(head) === 'base' && !OBSERVES.test(head.lemma))) return true;
      break;
    }
  }
  if (!ours) return (/^(?:this|that)$/.test(opening) && subject?.last === first + 1 || /^(?:all|much|most|some) of (?:this|that)$/.test(`${opening} ${second} ${tokens[first + 2]?.lower ?? ''}`) && verb.first === first + 3) && present && lemma !== 'be' && !verb.passive && !statementNames(p, verb.last, last);
  if (opening === 'we' && verb.first <= first + 2) return present && !OBSERVES.test(lemma) && !verb.passive || /^(?:will|'ll|’ll)$/.test(tokens[verb.first]?.lower ?? '');
  if ((opening === 'our' || opening === 'my') && /^(?:will|'ll|’ll)$/.test(tokens[verb.first]?.lower ?? '')) return true;
  if (/^(?:in|to) (?:my|our)$/.test(`${opening} ${second}`) && tokens[first + 3]?.text !== undefined && /^(?:view|mind|opinion|eyes|judgement|judgment|reading|book|experience)$/.test(tokens[first + 2]?.lower ?? '')) return true;
  return present && !numbered && !verb.passive;
}

/** "The sad truth is that nobody asked.", "What they signed is less than what they announced." */
function isShell(p: Phrases, { first, last, opening, subject, verb, lemma, present, anchored }: Statement): boolean {
  const { tokens } = p;
  const behind = tokens[verb.last]?.lower ?? '';
  const be = lemma === 'be' && present && tokens[verb.head]?.pos !== 'VERB';
  if (opening === 'my' && be) return true;
  if (be && contrasts(p, verb.last, last)) return true;
  // "The answer was the usual one."
  if (lemma === 'be' && behind === 'the' && tokens[verb.last + 1]?.pos === 'ADJ' && tokens[verb.last + 2]?.lower === 'one' && !ORDINALS.test(tokens[verb.last + 1]?.lower ?? '') && !anchored) return true;
  // "Sanctions are a language that generals speak.": many things are no one thing.
  if (be && tokens[verb.first]?.lower === 'are' && !verb.negated && /^an?$/.test(behind) && subject?.first === first && subject.last === first + 1 && (tokens[first]?.lower.endsWith('s') ?? false) && !/^(?:third|quarter|half|fifth|tenth|majority|minority|part|target|group|family|few|lot)$/.test(tokens[verb.last + 1]?.lower ?? '')) return !statementNames(p, verb.last, last) || tokens[verb.last + 2]?.lower === 'that';
  if (opening === 'here' && be) return !anchored;
  if (opening === 'what' && !anchored) return p.verbs.some(other => other.first >= verb.last && other.first < last && tokens[other.head]?.lemma === 'be' && /^(?:is|are)$/.test(tokens[other.first]?.lower ?? ''));
  if (be && (behind === 'that' || behind === 'whether' || behind === 'what' || behind === 'how') && subject !== undefined) {
    for (let i = verb.last + 1; i < last; i++) if (tokens[i]?.pos === 'NUM' && tokens[i]?.lower !== 'one' || tokens[i]?.pos === 'PROPN') return false;
    return opening === 'the' || opening === 'one';
  }
  // "A pact that needs three footnotes is a timetable."
  if ((opening === 'a' || opening === 'an') && /^(?:that|which|whose)$/.test(tokens[subject?.last ?? last]?.lower ?? '')) {
    const main = p.verbs.find(other => other.first >= verb.last && other.first < last && other.form === 'finite');
    return main !== undefined && tokens[main.head]?.lemma === 'be' && /^(?:is|are)$/.test(tokens[main.first]?.lower ?? '') && /^(?:an?|no|not)$/.test(tokens[main.last]?.lower ?? '') && !statementNames(p, first + 1, last);
  }
  return false;
}

/** "Four lorries are a photograph, not a policy." */
function contrasts(p: Phrases, from: number, last: number): boolean {
  if (!/^(?:an?|the|not)$/.test(p.tokens[from]?.lower ?? '')) return false;
  for (let i = from + 1; i + 2 < last; i++) if (p.tokens[i]?.text === ',' && /^(?:not|but)$/.test(p.tokens[i + 1]?.lower ?? '') && /^(?:an?|the)$/.test(p.tokens[i + 2]?.lower ?? '')) return !p.tokens.slice(from, last).some(token => token.pos === 'PROPN' || token.pos === 'NUM');
  return false;
}

/** "Three lorries prove nothing.", "Nobody at the gate seems to count.", "The port keeps mistaking a truce for peace." */
function judgesExtent(p: Phrases, { first, last, subject, verb, lemma, present, anchored, opening }: Statement): boolean {
  const { tokens } = p;
  if (present && AMOUNTS.test(lemma) && (EXTENT.test(tokens[verb.last]?.lower ?? '') || verb.last >= last - 1 && lemma === 'matter' || lemma === 'tell' && EXTENT.test(tokens[verb.last + 1]?.lower ?? '')) && tokens[verb.last + 1]?.lower !== 'than') return true;
  const numbered = tokens.slice(verb.last, last).some(token => token.pos === 'NUM');
  const group = tokens.slice(verb.first, verb.last);
  // "Somebody in Orel is lying.", "The envoys look tired.", "It takes nerve to print such a map."
  if (/^(?:someone|somebody)$/.test(opening) && present && !numbered) return true;
  if (!anchored && present && /^(?:look|sound|feel|smell)$/.test(lemma) && tokens[verb.last]?.pos === 'ADJ') return true;
  if (opening === 'it' && lemma === 'take' && present && !anchored && tokens.slice(verb.last, last).some((token, k, all) => token.lower === 'to' && all[k + 1]?.pos === 'VERB')) return true;
  // "People are tired."
  if (opening === 'people' && present && lemma === 'be' && tokens[verb.last]?.pos === 'ADJ' && !anchored) return true;
  // "Every side wants the picture."
  if (/^(?:every|each|no|any)$/.test(opening) && present && !anchored && STANDING.has(lemma)) return true;
  // "The border has a memory of its own."
  if (present && !numbered && tokens[last - 1 - (tokens[last - 1]?.pos === 'PUNCT' ? 1 : 0)]?.lower === 'own' && /^(?:an?|no)$/.test(tokens[verb.last]?.lower ?? '') && lemma === 'have') return true;
  if (!anchored && group.some(token => /^(?:seem|seems)$/.test(token.lower))) return true;
  const perfect = /^(?:has|have)$/.test(tokens[verb.first]?.lower ?? '');
  let governed = verb;
  if (lemma === 'keep') governed = p.verbs.find(other => other.first === verb.last) ?? verb;
  if ((present || perfect) && !numbered && !verb.passive && !verb.modal && MINDS.test(tokens[governed.head]?.lemma ?? '') && opening !== 'we') return true;
  // "The clerks, to be fair, never hid it."
  for (let i = first + 1; i + 4 < last; i++) if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'to' && tokens[i + 2]?.lower === 'be' && tokens[i + 3]?.pos === 'ADJ' && tokens[i + 4]?.text === ',') return true;
  // "Prices lie less than clerks.": things in general, compared with things in general.
  return !anchored && present && !verb.passive && subject?.first === first && subject.last === first + 1 && subject.last === verb.first && (tokens[first]?.lower.endsWith('s') ?? false) && tokens[first]?.pos === 'NOUN' && tokens.slice(verb.last, last).some(token => token.lower === 'than');
}

function statementNames(p: Phrases, from: number, last: number): boolean {
  for (let i = from; i < last; i++) if (p.tokens[i]?.pos === 'PROPN' || p.tokens[i]?.pos === 'NUM' && !/^(?:one|two|three)$/.test(p.tokens[i]?.lower ?? '')) return true;
  return false;
}
