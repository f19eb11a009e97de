import { conceptsOf, phraseAt } from './concepts.ts';
import { stemOf } from './words.ts';
import type { Word } from './words.ts';

/** Concepts by which two counts of people or things are told apart. */
export const COUNT_EVENTS: readonly string[] = ['kill', 'wound', 'missing', 'down', 'launch', 'deport', 'arrest', 'displace', 'alive'];

const LIFE = stemOf('life');
/** "cost three lives", "took nine lives" count the killed. */
const LIFE_VERBS = new Set(['cost', 'claim', 'take', 'lose'].map(stemOf));

/** What is left of a subject of two, and what befell it. */
const BOTH = /^ (?:\p{L}+ ){1,3}(?:were |was |are |is |have |has |been |had )*(?:dead|died|die|killed|wounded|injured|missing)\b/u;

/** What is put out of action rather than killed. */
const MACHINES: readonly string[] = ['+drone', '+missile'];
/** Of men "neutralised" and "destroyed" mean killed, whatever else they mean of machines. */
const MEN: readonly string[] = ['+soldier', '+jihadist', '+rebel', '+civilian', stemOf('terrorist'), stemOf('attacker'), stemOf('bandit'), stemOf('person')];
const ENDED = new Set(['neutralise', 'neutralize', 'destroy'].map(stemOf));

/** What became of what a number counts, from the words of its sentence; `units` are what it counts, `first` and `last` the words of the number. */
export function fateOf(text: string, words: readonly Word[], first: number, last: number, units: ReadonlySet<string>): string | undefined {
  const fate = eventOf(text, words, first, last);
  // "Eliminated seven drones": nobody is killed in a drone.
  if (fate === 'kill' && MACHINES.some(unit => units.has(unit))) return 'down';
  const near = words.slice(Math.max(0, first - 4), last + 8);
  return fate === 'down' && MEN.some(unit => units.has(unit)) && !MACHINES.some(unit => units.has(unit)) && near.some(({ stem }) => ENDED.has(stem)) ? 'kill' : fate;
}

/** "Burned" is said of houses; people have burns. */
const BURNS = /^burn(?:ed|t|ing)?$/;
/** The fate that a verb tells of those who were caught before. */
const DIED = /^ (?:[\p{L}-]+ ){0,6}?(?:died|(?:are|were|is|was|have|has|had)(?: been)? (?:\p{L}+ )?(?:dead|died|killed))\b/u;

/** The fate nearest to the number: after it in the same clause, else up to four words before it. */
function eventOf(text: string, words: readonly Word[], first: number, last: number): string | undefined {
  const at = (k: number): string | undefined => {
    const stem = words[k]?.stem ?? '';
    if (BURNS.test(words[k]?.lower ?? '')) return undefined;
    const phrase = phraseAt(stem, () => words.slice(k + 1, k + 4).map(word => word.stem))?.concept;
    return phrase !== undefined && COUNT_EVENTS.includes(phrase) ? phrase : conceptsOf(stem).find(concept => COUNT_EVENTS.includes(concept));
  };
  const next = words[last + 1];
  if (next?.stem === LIFE && words.slice(Math.max(0, first - 4), first).some(({ stem }) => LIFE_VERBS.has(stem))) return 'kill';
  // "cost the lives of two"
  if (words[first - 1]?.lower === 'of' && words[first - 2]?.stem === LIFE) return 'kill';
  for (let k = last + 1; k < Math.min(words.length, last + 12); k++) {
    const word = words[k];
    const previous = words[k - 1];
    if (word === undefined || previous === undefined) break;
    // "40 soldiers and five drivers died": the fate is that of both.
    if (word.lower === 'and' && at(k + 1) === undefined && BOTH.test(text.slice(word.end))) continue;
    if (/[.,;:!?]/.test(text.slice(previous.end, word.start)) || /^(?:while|but|and|before)$/.test(word.lower)) break;
    const event = at(k);
    // "Five of those arrested in the raid are dead"
    if (event === 'arrest' && DIED.test(text.slice(word.end))) return 'kill';
    if (event !== undefined) return event;
    if (word.digits) break;
  }
  for (let k = first - 1; k >= Math.max(0, first - 5); k--) {
    const word = words[k];
    if (word === undefined || /^(?:and|while|but|after|when|before|as|that|who|which)$/.test(word.lower)) break;
    const event = at(k);
    if (event !== undefined) return event;
    const next = words[k + 1];
    if (next !== undefined && /[.;:!?,]/.test(text.slice(word.end, next.start))) break;
  }
  // "set the tally of dead from the fire in the mill at six": the toll is named far before its figure.
  if (/^(?:at|to|by|as|reached|is|was|stands|exceed|exceeds|exceeded)$/.test(words[first - 1]?.lower ?? '')) {
    const named = words.findIndex((word, k) => k < first && /^(?:number|toll|count|figure)$/.test(word.lower));
    for (let k = Math.max(0, named - 1); named >= 0 && k < Math.min(first, named + 4); k++) { const event = at(k); if (event !== undefined) return event; }
  }
  // "The dead of Tarsha number 46"
  if (/^(?:numbers?|numbered|total|totals|totall?ed)$/.test(words[first - 1]?.lower ?? '')) for (let k = first - 2; k >= Math.max(0, first - 10); k--) { const event = at(k); if (event !== undefined) return event; }
  return undefined;
}
