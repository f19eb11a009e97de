import type { Figure, FigureQualifier } from '../../model/claim.ts';
import { figureScope } from '../../text/figureScope.ts';
import type { Token } from '../../text/tagged.ts';
import { CASUALTIES, CURRENCIES, EVENTS, QUALIFIERS, MONTHS, PEOPLE, SKIP_AFTER, UNITS, VAGUE } from './figureWords.ts';
import { digitValue, fractionValue, scaleValue, wordValue } from './numbers.ts';
import type { Phrases } from './phrases.ts';
import { isTimeWord } from './words.ts';

interface Value { readonly first: number; readonly last: number; readonly low: number; readonly high: number; readonly vague: boolean }

/** The figures of a block: numbers that count or measure something, not dates, ages, ranks or names. Spans are offsets into its prose. */
export function findFigures(p: Phrases): Figure[] {
  const figures: Figure[] = [];
  const { tokens } = p;
  for (let i = 0; i < tokens.length; i++) {
    const value = valueAt(p, i);
    if (value === undefined) continue;
    const before = figures.at(-1);
    const sentence = p.sentences[p.sentenceAt[i] ?? 0];
    const figure = figureOf(p, value, before !== undefined && sentence !== undefined && before.start >= sentence.start ? before.counted ?? before.unit : undefined);
    if (figure !== undefined) figures.push(figure);
    i = value.last - 1;
  }
  return figures;
}

/** A number at token `i`: digits, words, scale words, ranges and fractions. */
function valueAt(p: Phrases, i: number): Value | undefined {
  const { tokens } = p;
  const token = tokens[i];
  if (token === undefined) return undefined;
  const vague = VAGUE.get(token.lower);
  if (vague !== undefined) {
    // "hundreds of thousands", "tens of millions"
    const scale = tokens[i + 1]?.lower === 'of' ? VAGUE.get(tokens[i + 2]?.lower ?? '') : undefined;
    const unit = scale === undefined ? undefined : scale[0] / 2;
    if (unit !== undefined) return { first: i, last: i + 3, low: vague[0] * unit, high: vague[1] * unit, vague: true };
    return token.lower === 'tens' ? undefined : { first: i, last: i + 1, low: vague[0], high: vague[1], vague: true };
  }
  const single = simple(tokens, i);
  if (single === undefined) return undefined;
  let { value, last } = single;
  let low = value;
  // "12-16" is one token; "12 to 16" and "between 12 and 16" are three.
  const dash = /^(\d[\d,.]*)[-–](\d[\d,.]*)$/.exec(token.text);
  if (dash !== null) {
    const a = digitValue(dash[1] ?? '');
    const b = digitValue(dash[2] ?? '');
    if (a === undefined || b === undefined || b <= a || a > 1900 && b < 2100) return undefined;
    const scale = scaleValue(tokens[last]?.lower ?? '');
    return { first: i, last: scale === undefined ? last : last + 1, low: a * (scale ?? 1), high: b * (scale ?? 1), vague: false };
  }
  const joint = tokens[last]?.lower;
  if (joint === 'to' || joint === '-' || joint === '–' || joint === 'and' && tokens[i - 1]?.lower === 'between') {
    const upper = simple(tokens, last + 1);
    if (upper !== undefined && upper.value > value && (joint !== 'to' || !MONTHS.test(tokens[i - 1]?.lower ?? ''))) {
      low = value < 1000 && upper.scale > 1 && single.scale === 1 ? value * upper.scale : value;
      value = upper.value;
      last = upper.last;
    }
  }
  return { first: i, last, low, high: value, vague: false };
}

function simple(tokens: readonly Token[], i: number): { value: number; last: number; scale: number } | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  let value = digitValue(token.text) ?? wordValue(token.lower);
  let last = i + 1;
  let scale = 1;
  if (value === undefined) {
    if (/^\d[\d,.]*[-–]\d/.test(token.text)) return { value: 0, last, scale };
    if ((token.lower === 'a' || token.lower === 'an') && (tokens[i + 1]?.lower === 'dozen' || tokens[i + 1]?.lower === 'hundred' || tokens[i + 1]?.lower === 'thousand' || tokens[i + 1]?.lower === 'million' || tokens[i + 1]?.lower === 'billion')) value = 1;
    else if ((token.lower === 'a' || token.lower === 'one') && fractionValue(tokens[i + 1]?.lower ?? '') !== undefined) return { value: 100 * (fractionValue(tokens[i + 1]?.lower ?? '') ?? 0), last: i + 2, scale: -1 };
    else if (token.lower === 'half' && (tokens[i + 1]?.lower === 'a')) { const unit = scaleValue(tokens[i + 2]?.lower ?? ''); return unit === undefined ? undefined : { value: unit / 2, last: i + 3, scale: unit }; }
    else if (token.lower === 'half') return { value: 50, last, scale: -1 };
    else return undefined;
  }
  // "nine-tenths" comes as three tokens or one
  const parts = /^([a-z]+)-(thirds|quarters|fifths|sixths|eighths|ninths|tenths)$/.exec(token.lower);
  if (parts !== null) return { value: 100 * (wordValue(parts[1] ?? '') ?? 0) * (fractionValue(parts[2] ?? '') ?? 0), last, scale: -1 };
  if (tokens[last]?.text === '-' && tokens[last]?.start === tokens[last - 1]?.end) {
    const share = fractionValue(tokens[last + 1]?.lower ?? '');
    const ones = wordValue(tokens[last + 1]?.lower ?? '');
    if (share !== undefined) return { value: 100 * value * share, last: last + 2, scale: -1 };
    if (ones !== undefined && ones < 10 && value >= 20 && value < 100) { value += ones; last += 2; }
  }
  for (;;) {
    const unit = scaleValue(tokens[last]?.lower ?? '');
    if (unit === undefined || unit < 1000 && /^[mkb]$/.test(tokens[last]?.lower ?? '')) {
      // "two hundred and fifty"
      const next = tokens[last]?.lower === 'and' && scale >= 100 && wordValue(tokens[last - 1]?.lower ?? '') === undefined ? wordValue(tokens[last + 1]?.lower ?? '') : scale >= 100 ? wordValue(tokens[last]?.lower ?? '') : undefined;
      if (next === undefined || next >= scale || digitValue(token.text) !== undefined) break;
      value += next;
      last += tokens[last]?.lower === 'and' ? 2 : 1;
      continue;
    }
    if (/^[mkb]$/.test(tokens[last]?.lower ?? '') && (tokens[last]?.start !== tokens[last - 1]?.end || tokens[last]?.text === 'm' && tokens[i - 1]?.pos !== 'SYM')) break;
    value *= unit;
    scale *= unit;
    last++;
  }
  return { value, last, scale };
}

function figureOf(p: Phrases, value: Value, counting: string | undefined): Figure | undefined {
  const { tokens, text } = p;
  const before = tokens[value.first - 1];
  const token = tokens[value.first];
  const next = tokens[value.last];
  if (token === undefined) return undefined;
  if (isNoFigure(p, value, before, next)) return undefined;
  let { low, high } = value;
  let first = value.first;
  let last = value.last;
  let qualifier: FigureQualifier = value.vague || low !== high ? 'range' : 'exact';
  let unit: string | undefined;
  const currency = CURRENCIES.get(before?.text ?? '');
  if (currency !== undefined) { unit = currency; first--; }
  const share = fractionShare(p, value);
  if (share) unit = 'percent';
  // "56 of 67 missiles", "56 out of 67"
  const of = next?.lower === 'of' ? value.last + 1 : next?.lower === 'out' && tokens[value.last + 1]?.lower === 'of' ? value.last + 2 : -1;
  let at = value.last;
  if (of > 0) {
    const whole = valueAt(p, /^(?:the|its|their|all)$/.test(tokens[of]?.lower ?? '') ? of + 1 : of);
    if (whole !== undefined && !whole.vague && whole.high >= high) at = whole.last;
    else if (value.vague || share) at = of;
  }
  const words = lookBack(p, first);
  if (words !== undefined) { qualifier = words.qualifier; first = words.first; if (qualifier === 'approximate' || low !== high) qualifier = low !== high ? 'range' : 'approximate'; }
  if (qualifier === 'minimum') high = Infinity;
  if (qualifier === 'maximum') low = 0;
  if (qualifier === 'approximate') { low = tenth(low * 0.9); high = tenth(high * 1.1); }
  if (tokens[first - 1]?.lower === 'minus') { [low, high] = [-high, -low]; first--; }
  if (value.vague && qualifier === 'range') high = Math.max(high, low);
  const counted = unit === undefined || share ? countedNoun(p, at) : undefined;
  const measured = counted === undefined ? undefined : UNITS.get(counted.lower);
  if (unit === undefined && measured !== undefined) unit = measured;
  if (next?.lower === 'per' && tokens[value.last + 1]?.lower === 'cent') last = value.last + 2;
  if (next?.text === '%' || next?.lower === 'percent') last = value.last + 1;
  const event = (of > 0 ? mainEvent(p, counted === undefined ? at : counted.at + 1) : undefined) ?? eventOf(p, value.first, counted === undefined ? at : counted.at + 1, counted?.lower);
  const noun = counted?.lower;
  if (unit === undefined) {
    const person = noun === undefined || PEOPLE.test(noun);
    if (event?.casualty !== undefined && person) unit = event.casualty;
    else if (noun !== undefined) unit = noun;
    else if (event?.casualty !== undefined) unit = event.casualty;
    // "Of 93 drones that came over, 65 were destroyed"
    else if (event?.event !== undefined) unit = counting;
  }
  if (unit === undefined) return undefined;
  const start = tokens[first]?.start ?? token.start;
  const end = tokens[Math.max(last, value.last) - 1]?.end ?? token.end;
  const sentence = p.sentences[p.sentenceAt[value.first] ?? 0];
  const scope = sentence && figureScope(text.slice(sentence.start, sentence.end));
  const happened = event?.event ?? (event?.casualty !== undefined && event.casualty !== unit ? event.casualty : undefined);
  return {
    start, end, text: text.slice(start, end), low, high: Number.isFinite(high) ? high : Number.MAX_SAFE_INTEGER, qualifier, unit,
    ...(noun !== undefined && noun !== unit && measured === undefined ? { counted: noun } : {}),
    ...(happened === undefined ? {} : { event: happened }), ...(scope === undefined ? {} : { scope })
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function fractionShare(p: Phrases, value: Value): boolean {
  for (let i = value.first; i < value.last; i++) if (/(?:half|thirds?|quarters?|fifths?|sixths?|eighths?|ninths?|tenths?)$/.test(p.tokens[i]?.lower ?? '')) return scaleValue(p.tokens[value.last - 1]?.lower ?? '') === undefined;
  return false;
}

function isNoFigure(p: Phrases, value: Value, before: Token | undefined, next: Token | undefined): boolean {
  const { tokens, text } = p;
  const token = tokens[value.first];
  if (token === undefined) return true;
  if (before !== undefined && MONTHS.test(before.lower) || next !== undefined && MONTHS.test(next.lower) && next.text.charAt(0) !== next.lower.charAt(0)) return true;
  if (before?.lower === 'no.' || before?.lower === 'article' || before?.lower === 'resolution' || before?.lower === 'page' || before?.lower === 'line' || before?.lower === 'group') return true;
  // "M23", "F-16", "10:17", "47th": letters or a colon touch the digits.
  const left = text.charAt(token.start - 1);
  const end = tokens[value.last - 1]?.end ?? token.end;
  if (/[\p{L}:/]/u.test(left) || left === '-' && /[\p{L}]/u.test(text.charAt(token.start - 2))) return true;
  if (/[\p{L}:/]/u.test(text.charAt(end)) && digitValue(token.text) !== undefined && value.last === value.first + 1) return true;
  if (next !== undefined && SKIP_AFTER.has(next.lower)) return true;
  if (/^(?:19|20)\d\d$/.test(token.text) && (before === undefined || before.pos !== 'DET') && (next === undefined || next.pos !== 'NOUN' || isTimeWord(next.lower))) return true;
  if (before?.pos === 'PROPN' && next?.text === ',' && tokens[value.first - 2]?.text !== ',' ) return true;
  // an age: "Marchuk, 31, said"
  if (before?.text === ',' && (next?.text === ',' || next?.text === '.') && tokens[value.first - 2]?.pos === 'PROPN' && value.high < 110) return true;
  // "a quarter of an hour"
  if (next?.lower === 'of' && isTimeWord(tokens[value.last + 2]?.lower ?? '') && fractionShare(p, value)) return true;
  if (token.lower === 'one' && (next?.lower === 'of' || next?.pos !== 'NOUN' && next?.pos !== 'ADJ')) return true;
  return false;
}

function lookBack(p: Phrases, first: number): { qualifier: FigureQualifier; first: number } | undefined {
  for (let n = 3; n >= 1; n--) {
    const from = first - n;
    if (from < 0) continue;
    let key = '';
    for (let i = from; i < first; i++) key += (key === '' ? '' : ' ') + (p.tokens[i]?.lower ?? '');
    const qualifier = QUALIFIERS.get(key);
    if (qualifier !== undefined) return { qualifier, first: from };
  }
  return undefined;
}

/** The noun counted: the head of the phrase that goes on behind the number. */
function countedNoun(p: Phrases, at: number): { lower: string; at: number } | undefined {
  const { tokens } = p;
  let i = at;
  if (tokens[i]?.lower === 'of') i++;
  // "a 30-day truce", "a five-truck convoy": the noun behind the hyphen is counted.
  const hyphened = tokens[i + 1];
  if (tokens[i]?.text === '-' && hyphened !== undefined && hyphened.start === tokens[i]?.end) return hyphened.pos === 'NOUN' ? { lower: hyphened.lower, at: i + 1 } : undefined;
  if (tokens[i]?.text === '%') return { lower: '%', at: i };
  let found: { lower: string; at: number } | undefined;
  for (; i < tokens.length && i - at < 7; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN' && found === undefined) { if (isTimeWord(token.lower) && found !== undefined) break; found = { lower: token.lower, at: i }; continue; }
    if (found === undefined && (token.pos === 'ADJ' || token.pos === 'DET' || token.pos === 'PRON' && /^(?:its|their|his|her|our|others?)$/.test(token.lower))) { if (/^others?$/.test(token.lower)) found = { lower: token.lower, at: i }; continue; }
    if (token.text === '-' && tokens[i + 1]?.pos === 'NOUN') continue;
    break;
  }
  // "three killed", "14 dead": no noun, an event
  if (found !== undefined && (CASUALTIES.has(found.lower) && /^(?:dead|wounded|injured|missing)$/.test(found.lower))) return undefined;
  return found;
}

/** What happened to what is counted: the verb it is subject or object of, or the word behind it. */
function eventOf(p: Phrases, first: number, after: number, noun: string | undefined): { casualty?: string; event?: string } | undefined {
  const { tokens, verbs, verbAt } = p;
  const of = (lemma: string): { casualty?: string; event?: string } | undefined => {
    const casualty = CASUALTIES.get(lemma);
    if (casualty !== undefined) return { casualty };
    const event = EVENTS.get(lemma);
    return event === undefined ? undefined : { event };
  };
  if (noun !== undefined) {
    const named = CASUALTIES.get(noun.replace(/ies$/, 'y').replace(/s$/, ''));
    if (named !== undefined) return { casualty: named };
  }
  // "14 dead", "14 people killed", "14 were killed"
  for (let i = after; i < tokens.length && i - after < 3; i++) {
    const token = tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';' || token.text === ',' || token.pos === 'CCONJ') break;
    if (CASUALTIES.has(token.lower)) return of(token.lower);
    const group = verbs[verbAt[i] ?? -1];
    if (group !== undefined) {
      const head = tokens[group.head];
      const happened = head === undefined ? undefined : of(head.lemma) ?? of(head.lower);
      // An active verb behind a subject says what those counted did.
      if (happened !== undefined && (group.passive || group.first === group.head || happened.casualty !== undefined && head !== undefined && /^(?:die|flee|miss)/.test(head.lemma))) return happened;
      if (head !== undefined && head.lemma === 'be' && CASUALTIES.has(tokens[group.last]?.lower ?? '')) return of(tokens[group.last]?.lower ?? '');
      break;
    }
  }
  // "killed 14 people", "shot down 12 drones", "killed at least 14"
  for (let i = first - 1; i >= 0 && first - i < 8; i--) {
    const token = tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';' || token.pos === 'CCONJ' && first - i > 1) break;
    const group = verbs[verbAt[i] ?? -1];
    if (group !== undefined) {
      const head = tokens[group.head];
      return head === undefined ? undefined : of(head.lemma);
    }
    if (token.pos === 'NOUN' && (token.lower === 'deaths' || token.lower === 'toll')) return { casualty: 'killed' };
  }
  return undefined;
}

/** "nine of the twelve boats sent upriver were sunk": the passive behind says what happened to the nine. */
function mainEvent(p: Phrases, after: number): { casualty?: string; event?: string } | undefined {
  const { tokens, verbs, verbAt } = p;
  for (let i = after; i < tokens.length && i - after < 8; i++) {
    const token = tokens[i];
    if (token === undefined || token.text === '.' || token.text === ';') return undefined;
    const group = verbs[verbAt[i] ?? -1];
    if (group?.passive !== true) continue;
    const lemma = tokens[group.head]?.lemma ?? '';
    const casualty = CASUALTIES.get(lemma);
    if (casualty !== undefined) return { casualty };
    const event = lemma === 'bring' && tokens[group.last]?.lower === 'down' ? 'shot down' : EVENTS.get(lemma);
    return event === undefined ? undefined : { event };
  }
  return undefined;
}
