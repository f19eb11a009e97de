/** Number words and their values. */
const ONES: ReadonlyMap<string, number> = new Map([
  ['zero', 0], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12],
  ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
  ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90]
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['mn', 1e6], ['bn', 1e9], ['tn', 1e12], ['m', 1e6], ['k', 1e3], ['b', 1e9], ['dozen', 12], ['score', 20]
]);
const FRACTIONS: ReadonlyMap<string, number> = new Map([['half', 0.5], ['third', 1 / 3], ['thirds', 1 / 3], ['quarter', 0.25], ['quarters', 0.25], ['fifth', 0.2], ['fifths', 0.2], ['sixth', 1 / 6], ['sixths', 1 / 6], ['tenth', 0.1], ['tenths', 0.1], ['ninth', 1 / 9], ['ninths', 1 / 9], ['eighth', 0.125], ['eighths', 0.125]]);

/** The value of a number word ("fourteen", "twenty-six"); undefined for other words. */
export function wordValue(lower: string): number | undefined {
  const plain = ONES.get(lower);
  if (plain !== undefined) return plain;
  const hyphen = lower.indexOf('-');
  if (hyphen < 0) return undefined;
  const tens = ONES.get(lower.slice(0, hyphen));
  const ones = ONES.get(lower.slice(hyphen + 1));
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
  if (!/^\d[\d,]*(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text.replace(/,/g, ''));
}
