/**
 * The stem of a lower-case English word: the suffix-stripping algorithm of M. F. Porter ("An algorithm for suffix
 * stripping", Program 14/3, 1980) with its published later changes (-bli, -logi). Words with letters outside a-z come
 * back unchanged, as the rules are about English spelling.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = plural(word);
  w = pastAndGerund(w);
  if (w.endsWith('y') && hasVowel(w, w.length - 1)) w = w.slice(0, -1) + 'i';
  w = replaceSuffix(w, STEP_2, 0);
  w = replaceSuffix(w, STEP_3, 0);
  w = dropSuffix(w);
  return finalE(w);
}

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['bli', 'ble'],
  ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'],
  ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'],
  ['biliti', 'ble'], ['logi', 'log']
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', '']
];
/** Longest first, as the longest suffix that fits is the one that counts. */
const STEP_4: readonly string[] = [
  'ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ion', 'al', 'er', 'ic', 'ou'
];

function isVowel(w: string, at: number): boolean {
  switch (w.charAt(at)) {
    case 'a': case 'e': case 'i': case 'o': case 'u': return true;
    case 'y': return at > 0 && !isVowel(w, at - 1);
    default: return false;
  }
}

function hasVowel(w: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowel(w, i)) return true;
  return false;
}

/** How often a vowel is followed by a consonant in the first `end` letters. */
function measure(w: string, end: number): number {
  let count = 0;
  let afterVowel = false;
  for (let i = 0; i < end; i++) {
    const vowel = isVowel(w, i);
    if (afterVowel && !vowel) count++;
    afterVowel = vowel;
  }
  return count;
}

function doubled(w: string): boolean {
  const last = w.length - 1;
  return last > 0 && w[last] === w[last - 1] && !isVowel(w, last);
}

/** Consonant, vowel, consonant at the end, the last not w, x or y: "hop", not "snow". */
function shortEnd(w: string): boolean {
  const last = w.length - 1;
  return last > 1 && !isVowel(w, last) && isVowel(w, last - 1) && !isVowel(w, last - 2) && !'wxy'.includes(w.charAt(last));
}

function plural(w: string): string {
  if (w.endsWith('sses') || w.endsWith('ies')) return w.slice(0, -2);
  return w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w;
}

function pastAndGerund(w: string): string {
  if (w.endsWith('eed')) return measure(w, w.length - 3) > 0 ? w.slice(0, -1) : w;
  const cut = w.endsWith('ed') ? 2 : w.endsWith('ing') ? 3 : 0;
  if (cut === 0 || !hasVowel(w, w.length - cut)) return w;
  const rest = w.slice(0, -cut);
  if (/(?:at|bl|iz)$/.test(rest)) return rest + 'e';
  if (doubled(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest, rest.length) === 1 && shortEnd(rest) ? rest + 'e' : rest;
}

function replaceSuffix(w: string, rules: readonly (readonly [string, string])[], above: number): string {
  let best: readonly [string, string] | undefined;
  for (const rule of rules) if (w.endsWith(rule[0]) && rule[0].length > (best?.[0].length ?? 0)) best = rule;
  if (best === undefined) return w;
  const end = w.length - best[0].length;
  return measure(w, end) > above ? w.slice(0, end) + best[1] : w;
}

function dropSuffix(w: string): string {
  for (const suffix of STEP_4) {
    if (!w.endsWith(suffix)) continue;
    const end = w.length - suffix.length;
    const allowed = suffix !== 'ion' || w[end - 1] === 's' || w[end - 1] === 't';
    return allowed && measure(w, end) > 1 ? w.slice(0, end) : w;
  }
  return w;
}

function finalE(w: string): string {
  let out = w;
  if (out.endsWith('e')) {
    const rest = out.slice(0, -1);
    const m = measure(rest, rest.length);
    if (m > 1 || (m === 1 && !shortEnd(rest))) out = rest;
  }
  return out.endsWith('ll') && measure(out, out.length) > 1 ? out.slice(0, -1) : out;
}
