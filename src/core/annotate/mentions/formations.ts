import type { Word } from './words.ts';
import { nameParticles, strictUnitNouns, unitNouns, unitWords } from './vocabulary/names.ts';
import { wordSet } from './vocabulary/words.ts';

const ordinalWords = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const groupKinds = wordSet('operational tactical battle');
const ordinal = /^\d{1,4}(?:st|nd|rd|th)$/;
const cardinal = /^(?:\d{1,4}|[IVX]{1,5})$/;
/** "28th Mech Bde", "58th CAA", "110th OMBr": a kind of unit cut short, Russian and Ukrainian ones among them. */
const unitAbbreviation = /^(?:Bde|Bn|Btn|Regt|Rgt|CAA|GTA|G?MR[RBD]|GT[RD]|VDD|A[AT]B|[A-Z][A-Za-z]{0,4}Br(?:MP)?)$/;

/**
 * The end of a formation that begins with a number at `from`: "the 47th Separate Mechanized Brigade", "the 108th VDV
 * Regiment", "the Fifth Corps". Undefined where none begins there.
 */
export function numberedFormation(words: readonly Word[], from: number): number | undefined {
  const first = words[from];
  if (first === undefined) return undefined;
  const exact = ordinal.test(first.lower) || (first.capital && ordinalWords.has(first.lower));
  // "81 Brigade", "XVI Corps": without an ordinal all of the name is in capitals.
  if (!exact && !cardinal.test(first.text)) return undefined;
  for (let i = from + 1; i < from + 9; i++) {
    const word = words[i];
    // the 24th "King Vasyl" Brigade
    const quoted = exact && word?.gap === '|' && !word.first && word.capital;
    if (word === undefined || (word.gap !== ' ' && word.gap !== '-' && !quoted)) return undefined;
    if (!exact && !(word.capital ? i > from + 1 || strictUnitNouns.has(word.lower) || unitWords.has(word.lower) || unitAbbreviation.test(word.text) || words[i + 1]?.capital === false : i > from + 1 && nameParticles.has(word.lower))) return undefined;
    if (exact ? unitNouns.has(word.lower) || unitAbbreviation.test(word.text) : strictUnitNouns.has(word.lower) || unitAbbreviation.test(word.text)) {
      // "8th Combined Arms Army", "5th Air Force": a later kind belongs to the name too.
      const next = words[i + 1];
      return next?.gap === ' ' && next.capital && (unitNouns.has(next.lower) || next.lower === 'force') ? i + 2 : i + 1;
    }
    if (word.lower === 'force' && i > from + 1) return i + 1;
    if (!word.capital && !unitWords.has(word.lower) && exact) return undefined;
  }
  return undefined;
}

/** The end of a unit that has its number behind: "Brigade 313", "Light Infantry Battalion 77", "Unit 4400". */
export function unitWithNumber(words: readonly Word[], from: number): number | undefined {
  for (let i = from; i < from + 4; i++) {
    const word = words[i];
    if (word === undefined || !word.capital || (i > from && word.gap !== ' ')) return undefined;
    const next = words[i + 1];
    if (next?.gap === ' ' && /^\d{1,5}$/.test(next.text) && (strictUnitNouns.has(word.lower) || word.lower === 'unit' || lightInfantry.has(word.text))) return i + 2;
    if (!unitWords.has(word.lower)) return undefined;
  }
  return undefined;
}

/** Of Myanmar: "LIB 77" is a light infantry battalion. */
const lightInfantry = wordSet('LIB LID IB MOC');

/** Whether the capitalised words `[from, to)` name a formation by their last word: "Azov Brigade", "Black Sea Fleet". */
export function isNamedFormation(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1];
  if (last === undefined || to - from < 2) return false;
  if (strictUnitNouns.has(last.lower)) return true;
  // "Operational Group Desna", "Task Force Spartan"
  const second = words[from + 1]?.lower;
  return (second === 'group' && groupKinds.has(words[from]?.lower ?? '')) || (second === 'force' && words[from]?.lower === 'task') || /^battle-?group$/.test(words[from]?.lower ?? '');
}
