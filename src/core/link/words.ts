import type { Span } from '../text/span.ts';

/** A word or number of a text, without marks around it. Offsets are into that text. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, diacritics folded, possessive dropped. */
  readonly lower: string;
  readonly stem: string;
  readonly capital: boolean;
  readonly digits: boolean;
}

const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}])|\p{L}+(?:['’]\p{L}+)*|\p{N}[\p{L}\p{N}]*/gu;

/** The words of `text` in order. Hyphens part words ("30-day" is two); a possessive stays with its word but not with `lower`. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const lower = folded(raw).replace(/['’]s?$/u, '').replace(/\.(?=[a-z]|$)/g, '');
    words.push({ start: match.index, end: match.index + raw.length, text: raw, lower, stem: stemOf(lower), capital: /^\p{Lu}/u.test(raw), digits: /^\p{N}/u.test(raw) });
  }
  return words;
}

/** Lower case without diacritics, typographic apostrophes made plain. */
export function folded(text: string): string {
  const lower = text.toLowerCase().replace(/’/g, '\'');
  // Most words are plain; normalising is ten times the price of looking.
  return /[^\u0000-\u007f]/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
}

/**
 * A rough stem: endings of inflection off, then the commonest of derivation, so that "liberated", "liberating" and
 * "liberation" meet. Two words that meet wrongly cost little here, since names, numbers and concepts are compared apart.
 */
export function stemOf(lower: string): string {
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return stemOf(irregular);
  if (lower.length < 4 || /^\p{N}/u.test(lower)) return lower;
  let stem = lower;
  if (/ies$/.test(stem)) stem = stem.slice(0, -3) + 'y';
  else if (/(?:[sxz]|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  if (/ied$/.test(stem)) stem = stem.slice(0, -3) + 'y';
  else if (stem.length > 4 && stem.endsWith('ed') && !stem.endsWith('eed') && /[aeiouy]/.test(stem.slice(0, -2))) stem = undoubled(stem.slice(0, -2));
  else if (stem.endsWith('ing') && stem.length > 5 && /[aeiouy]/.test(stem.slice(0, -3))) stem = undoubled(stem.slice(0, -3));
  if (stem.length > 6) stem = stem.replace(/(?:fulness|ousness|iveness)$/, '').replace(/(?:ations?|ators?|ate)$/, '').replace(/([st])ion$/, '$1').replace(/(?:ment|ness)$/, '').replace(/ly$/, '');
  else if (stem.length > 5) stem = stem.replace(/ly$/, '').replace(/([st])ion$/, '$1');
  if (stem.length > 3) stem = stem.replace(/e$/, '').replace(/y$/, 'i');
  return stem.endsWith('at') && stem.length > 5 ? stem.slice(0, -2) : stem;
}

function undoubled(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Irregular forms of verbs and nouns that news of conflict is full of. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries({
  said: 'say', says: 'say', told: 'tell', spoke: 'speak', spoken: 'speak', went: 'go', gone: 'go', gave: 'give', given: 'give', took: 'take', taken: 'take', fell: 'fall', fallen: 'fall', struck: 'strike', stricken: 'strike',
  shot: 'shoot', brought: 'bring', sent: 'send', left: 'leave', held: 'hold', kept: 'keep', lost: 'lose', made: 'make', met: 'meet', began: 'begin', begun: 'begin', came: 'come', drove: 'drive', driven: 'drive',
  fled: 'flee', fought: 'fight', flew: 'fly', flown: 'fly', hid: 'hide', hidden: 'hide', laid: 'lay', led: 'lead', rose: 'rise', risen: 'rise', ran: 'run', saw: 'see', seen: 'see', sold: 'sell', sank: 'sink', sunk: 'sink',
  stood: 'stand', threw: 'throw', thrown: 'throw', won: 'win', wrote: 'write', written: 'write', withdrew: 'withdraw', withdrawn: 'withdraw', broke: 'break', broken: 'break', burnt: 'burn', built: 'build', bought: 'buy',
  found: 'find', got: 'get', grew: 'grow', grown: 'grow', heard: 'hear', knew: 'know', known: 'know', paid: 'pay', spent: 'spend', stole: 'steal', stolen: 'steal', thought: 'think', blew: 'blow', blown: 'blow', tore: 'tear', torn: 'tear',
  overran: 'overrun', overthrew: 'overthrow', dead: 'die', died: 'die', dying: 'die', dies: 'die', death: 'die', deaths: 'die', men: 'man', women: 'woman', children: 'child', people: 'person', lives: 'life', servicemen: 'serviceman', wives: 'wife',
  swore: 'swear', sworn: 'swear', froze: 'freeze', frozen: 'freeze', dug: 'dig', rode: 'ride', shook: 'shake', shaken: 'shake', bodies: 'body', countries: 'country', cities: 'city', crises: 'crisis'
}));

/** Words that carry no content of their own for matching. */
export const STOP_WORDS: ReadonlySet<string> = new Set(('a an the this that these those it its itself he him his she her hers they them their theirs we us our ours you your i me my who whom whose which what when where while why how '
  + 'and or but nor so yet if then than as at by for from in into of off on onto out over to up with without within under about above after again against all also although among an any are around be been before being below between both '
  + 'can cannot could did do does doing done down during each either else ever every few further had has have having here however is just least less like many may might more most much must near no not now only other others per same shall should since some '
  + 'still such there thereby therefore though through thus too toward towards until upon very via was were will would whether because according another across along amid already later earlier further including meanwhile s t don doesn didn '
  + 'say said says saying tell told reported reporting stated adding added noted make made makes go went going get got take took taken put set come came bring brought give gave use used keep kept seem become turn happen ').trim().split(' '));
