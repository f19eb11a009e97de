import { IRREGULAR, SPELLINGS } from '../text/analyzerWords.ts';
import type { Span } from '../text/span.ts';
import { remembering } from '../text/remembering.ts';
import { stem } from '../text/stemmer.ts';

/** A word or number of a text, without marks around it. Offsets are into that text. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, diacritics folded, possessive dropped. */
  readonly lower: string;
  readonly stem: string;
  readonly capital: boolean;
  readonly digits: boolean;
}

const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}])|\p{Lu}+\p{N}+(?![\p{L}])|\p{L}+(?:['’]\p{L}+)*|\p{N}[\p{L}\p{N}]*/gu;

/** The words of `text` in order. Hyphens part words ("30-day" is two); a possessive stays with its word but not with `lower`. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const put = (start: number, end: number): void => {
    const { text: raw, lower, stem: own, capital, digits } = readingOf(text.slice(start, end));
    words.push({ start, end, text: raw, lower, stem: own, capital, digits });
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const letter = isLetter(code);
    if (letter) {
      let end = at + 1;
      while (isLetter(text.charCodeAt(end))) end++;
      const next = text.charCodeAt(end);
      // Nearly all words are small plain letters up to a space or mark; `WORD` tells the others: "U.S.", "Su34", "can't", "Orël".
      if (!(next >= 0x80 || isDigit(next) || next === 0x27 || next === 0x2e && end === at + 1)) { put(at, end); at = end; continue; }
    } else if (code < 0x80 && !isDigit(code)) { at++; continue; }
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null) break;
    at = match.index + match[0].length;
    put(match.index, at);
  }
  return words;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a || code >= 0x41 && code <= 0x5a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What a word is wherever it stands. */
type Reading = Omit<Word, 'start' | 'end'>;

/** Words that are remembered. */
const MEMORY = 40_000;
const readingOf = remembering((raw): Reading => {
  const lower = folded(raw).replace(/['’]s?$/u, '').replace(/\.(?=[a-z]|$)/g, '');
  return { text: raw, lower, stem: stemOf(lower), capital: /^\p{Lu}/u.test(raw), digits: /^\p{N}/u.test(raw) };
}, MEMORY);

/** Lower case without diacritics, typographic apostrophes made plain. */
export function folded(text: string): string {
  const lower = text.toLowerCase().replace(/’/g, '\'');
  // Most words are plain; normalising is ten times the price of looking.
  return /[^\u0000-\u007f]/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
}

/** The stem of a folded word, as the archive's index has it, save that "dead" and "death" go with "die" and plurals of persons with "person". */
export const stemOf = remembering((lower): string => {
  // Denys and Denis deny nothing.
  if (lower.length < 3 || lower === 'denys' || lower === 'denis' || /^\p{N}/u.test(lower)) return lower;
  const spelt = SPELLINGS.get(lower) ?? lower;
  return stem(OWN.get(spelt) ?? IRREGULAR.get(spelt) ?? spelt);
}, MEMORY);

/** Forms that matching wants together beyond what the index joins. */
const OWN: ReadonlyMap<string, string> = new Map(Object.entries({
  dead: 'die', died: 'die', dying: 'die', dies: 'die', death: 'die', deaths: 'die', men: 'man', women: 'woman', children: 'child', people: 'person', lives: 'life', servicemen: 'serviceman', airmen: 'airman', seamen: 'seaman', gunmen: 'gunman', driven: 'drive', shelves: 'shelf', wives: 'wife',
  gone: 'go', has: 'have', had: 'have', lost: 'lose', shot: 'shoot', fell: 'fall', fallen: 'fall', struck: 'strike', took: 'take', taken: 'take', held: 'hold', sent: 'send', left: 'leave', brought: 'bring', withdrew: 'withdraw', withdrawn: 'withdraw',
  met: 'meet', fled: 'flee', tore: 'tear', torn: 'tear', blew: 'blow', blown: 'blow', broke: 'break', broken: 'break', burnt: 'burn', sank: 'sink', sunk: 'sink', told: 'tell', said: 'say', says: 'say', wrote: 'write', written: 'write', spoke: 'speak',
  pulled: 'pull', got: 'get', gave: 'give', given: 'give', came: 'come', went: 'go', overran: 'overrun', begun: 'begin', began: 'begin', found: 'find', saw: 'see', seen: 'see', stood: 'stand', kept: 'keep', made: 'make', knew: 'know', known: 'know', swore: 'swear', drove: 'drive', rose: 'rise', risen: 'rise', fought: 'fight', beaten: 'beat', beating: 'beat', beatings: 'beat', freed: 'free', built: 'build', led: 'lead', laid: 'lay'
}));

/** Words that carry no content of their own for matching. */
export const STOP_WORDS: ReadonlySet<string> = new Set(('a an the this that these those it its itself he him his she her hers they them their theirs we us our ours you your i me my who whom whose which what when where while why how '
  + 'and or but nor so yet if then than as at by for from in into of off on onto out over to up with without within under about above after again against all also although among an any are around be been before being below between both '
  + 'can cannot could did do does doing done down during each either else ever every few further had has have having here however is just least less like many may might more most much must near no not now only other others per same shall should since some '
  + 'still such there thereby therefore though through thus too toward towards until upon very via was were will would whether because according another across along amid already later earlier further including meanwhile s t don doesn didn '
  + 'nobody nothing none never neither nor cannot '
  + 'say said says saying tell told reported reporting stated adding added noted make made makes go went going get got take took taken put set come came bring brought give gave use used keep kept seem become turn happen ').trim().split(' '));

/** The stems of a text's words that carry content, names and figures among them. */
export function contentStems(words: readonly Word[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { lower, stem: own } of words) if (own.length > 1 && !STOP_WORDS.has(lower)) stems.add(own);
  return stems;
}
