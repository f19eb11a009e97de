import { NUMBER_WORDS } from '../../text/numberWords.ts';

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['mn', 1e6], ['bn', 1e9], ['tn', 1e12], ['m', 1e6], ['k', 1e3], ['b', 1e9], ['dozen', 12], ['score', 20]
]);
const FRACTIONS: ReadonlyMap<string, number> = new Map([['half', 0.5], ['third', 1 / 3], ['thirds', 1 / 3], ['quarter', 0.25], ['quarters', 0.25], ['fifth', 0.2], ['fifths', 0.2], ['sixth', 1 / 6], ['sixths', 1 / 6], ['tenth', 0.1], ['tenths', 0.1], ['ninth', 1 / 9], ['ninths', 1 / 9], ['eighth', 0.125], ['eighths', 0.125]]);

/** The value of a number word ("fourteen", "twenty-six"); undefined for other words. */
export function wordValue(lower: string): number | undefined {
  const plain = lower === 'zero' ? 0 : NUMBER_WORDS.get(lower);
  if (plain !== undefined) return plain;
  const hyphen = lower.indexOf('-');
  if (hyphen < 0) return undefined;
  const tens = NUMBER_WORDS.get(lower.slice(0, hyphen));
  const ones = NUMBER_WORDS.get(lower.slice(hyphen + 1));
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : undefined;
}

/** What a scale word multiplies by ("million", "bn", "dozen"). */
export function scaleValue(lower: string): number | undefined {
  return SCALES.get(lower);
}

/** The share a fraction word stands for ("third", "tenths"). */
export function fractionValue(lower: string): number | undefined {
  return FRACTIONS.get(lower);
}

/** The value of digits as written in English news ("1,500", "1.5"); undefined where it is no plain number. */
export function digitValue(text: string): number | undefined {
  const first = text.charCodeAt(0);
  if (!(first >= 0x30 && first <= 0x39) || !/^\d[\d,]*(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text.replace(/,/g, ''));
}
