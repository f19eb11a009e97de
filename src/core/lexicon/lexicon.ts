import type { ActorType, PlaceRecord } from '../model/mention.ts';
import { fold } from './fold.ts';
import { remembering } from '../text/remembering.ts';

interface EntryBase {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Which file it stands in, where a desk's own file does. */
  readonly file?: string;
}

/** An actor the lexicon knows, by its name and aliases. */
export interface ActorEntry extends EntryBase {
  readonly kind: 'actor';
  readonly type: ActorType;
  readonly country?: string;
  readonly party?: string;
  readonly role?: string;
  /** Of a state: adjectives and nouns for its people. */
  readonly demonym?: readonly string[];
  /** Of a state: words that stand for its government ("Moscow", "Foggy Bottom"). */
  readonly metonyms?: readonly string[];
  readonly capital?: string;
}

/** A place of a lexicon: the overlay of the gazetteer, or the desk's own. */
export interface PlaceEntry extends EntryBase {
  readonly kind: 'place';
  readonly place: PlaceRecord;
}

export type LexiconEntry = ActorEntry | PlaceEntry;

/** What one lexicon file says. */
export interface LexiconData {
  readonly entries: readonly LexiconEntry[];
  readonly ignore: readonly string[];
}

/** How a form of an entry stands to it. */
export type FormRole = 'name' | 'demonym' | 'metonym';

export interface LexiconForm {
  readonly entry: LexiconEntry;
  readonly as: FormRole;
  /** The form as the lexicon writes it. */
  readonly form: string;
}

/** A name of a text's words `[from, to)` with all entries that bear it; a desk's own entries come first. */
export interface LexiconMatch {
  readonly to: number;
  readonly forms: readonly LexiconForm[];
}

/** A word as the lexicon compares it: its folded key, and the text it stands for. */
export interface LexiconWord {
  readonly key: string;
  readonly text: string;
}

/** Names known beforehand: the built-in lexicon with the desk's own laid over it. */
export interface Lexicon {
  /** The entries of a name or alias, letter case and diacritics folded where the form allows it. */
  lookup(name: string): readonly LexiconEntry[];
  /** The longest name that begins at word `from`. Possessive endings and hyphens are words' limits. */
  match(words: readonly LexiconWord[], from: number): LexiconMatch | undefined;
  /** The state a demonym or its adjective belongs to. */
  demonym(key: string): ActorEntry | undefined;
  /** The state of an ISO 3166-1 alpha-2 code. */
  state(country: string): ActorEntry | undefined;
  /** True for a name that the desk never wants highlighted. */
  ignores(name: string): boolean;
}

/** A lexicon that knows nothing. */
export const emptyLexicon: Lexicon = { lookup: () => [], match: () => undefined, demonym: () => undefined, state: () => undefined, ignores: () => false };

interface Node {
  next?: Map<string, Node>;
  forms?: Spelling[];
}

/** A form with what its letter case asks of a text's words. */
interface Spelling {
  readonly form: LexiconForm;
  /** A short form of one word, all in capitals. */
  readonly shouted: boolean;
  /** Of each word, whether it wants a capital. */
  readonly capitals: readonly boolean[];
  /** Its words in lower case, one space between them. */
  readonly lower: string;
}

/** Words of a name as a text's words are compared with it: cut at spaces and hyphens, without a leading "the" and possessive endings. */
export function nameWords(name: string): readonly string[] {
  return name.replace(/^the\s+/i, '').replace(/(\p{L})['’]s(?=[\s-]|$)/gu, '$1').split(/[\s\-–/(),]+/u).filter(word => word !== '');
}

/** Lays lexicons over each other: entries of later ones come first, and an entry of a later one hides those of the same name and kind. */
export function createLexicon(layers: readonly LexiconData[]): Lexicon {
  const root: Node = {};
  const demonyms = new Map<string, ActorEntry>();
  const states = new Map<string, ActorEntry>();
  const ignored = new Set<string>();
  const hidden = new Set<string>();
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i];
    if (layer === undefined) continue;
    for (const name of layer.ignore) ignored.add(fold(name));
    for (const entry of layer.entries) {
      const id = `${entry.kind}:${entry.name}`;
      if (i < layers.length - 1 && hidden.has(id)) continue;
      insert(root, entry.name, { entry, as: 'name', form: entry.name });
      for (const alias of entry.aliases) insert(root, alias, { entry, as: 'name', form: alias });
      if (entry.kind !== 'actor') continue;
      for (const form of entry.metonyms ?? []) insert(root, form, { entry, as: 'metonym', form });
      for (const form of entry.demonym ?? []) {
        insert(root, form, { entry, as: 'demonym', form });
        if (!demonyms.has(fold(form))) demonyms.set(fold(form), entry);
      }
      if (entry.type === 'state' && entry.country !== undefined && !states.has(entry.country)) states.set(entry.country, entry);
    }
    for (const entry of layer.entries) hidden.add(`${entry.kind}:${entry.name}`);
  }
  const match = (words: readonly LexiconWord[], from: number): LexiconMatch | undefined => {
    let node = root.next?.get(words[from]?.key ?? '');
    let best: LexiconMatch | undefined;
    for (let i = from + 1; node !== undefined; i++) {
      const forms = node.forms?.filter(form => fits(form, words, from, i)) ?? none;
      if (forms.length > 0) best = { to: i, forms: (forms.length > 1 ? closestFirst(forms, words, from, i) : forms).map(({ form }) => form) };
      node = node.next?.get(words[i]?.key ?? '');
    }
    return best;
  };
  return {
    match,
    lookup(name) {
      const words = nameWords(name).map(text => ({ key: wordKey(text), text }));
      const found = match(words, 0);
      return found?.to === words.length ? [...new Set(found.forms.filter(form => form.as !== 'demonym').map(form => form.entry))] : [];
    },
    demonym: key => demonyms.get(key),
    state: country => states.get(country),
    ignores: name => ignored.size > 0 && ignored.has(fold(name))
  };
}

/** The key of one word of a text or name. */
export const wordKey = remembering(fold, 20_000);

/** Forms spelled as the text is come first: folding makes "Daraa" and "Daraya" one. */
function closestFirst(forms: readonly Spelling[], words: readonly LexiconWord[], from: number, to: number): readonly Spelling[] {
  const text = words.slice(from, to).map(word => word.text).join(' ').toLowerCase();
  return [...forms].sort((a, b) => Number(b.lower === text) - Number(a.lower === text));
}

function insert(root: Node, name: string, form: LexiconForm): void {
  let node = root;
  for (const word of nameWords(name)) {
    const key = wordKey(word);
    node.next ??= new Map<string, Node>();
    let child = node.next.get(key);
    if (child === undefined) { child = {}; node.next.set(key, child); }
    node = child;
  }
  if (node === root) return;
  node.forms ??= [];
  if (!node.forms.some(({ form: other }) => other.entry === form.entry && other.as === form.as)) node.forms.push(spellingOf(form));
}

function spellingOf(form: LexiconForm): Spelling {
  const parts = nameWords(form.form);
  return { form, shouted: parts.length === 1 && form.form.length <= 6 && form.form === form.form.toUpperCase() && /\p{L}/u.test(form.form), capitals: parts.map(part => isCapital(part) && !articleLike.has(part.toLowerCase())), lower: parts.join(' ').toLowerCase() };
}

const none: readonly Spelling[] = [];

/**
 * Whether the text's letter case agrees with the form's: a capital in the form asks for one in the text, and a short
 * form all in capitals ("US", "IS", "CAR") for the same.
 */
function fits({ shouted, capitals }: Spelling, words: readonly LexiconWord[], from: number, to: number): boolean {
  if (shouted) {
    const text = words[from]?.text ?? '';
    return text === text.toUpperCase();
  }
  for (let i = from; i < to; i++) if (capitals[i - from] === true && !isCapital(words[i]?.text ?? '')) return false;
  return true;
}

const articleLike = new Set(['al', 'el', 'ar', 'as', 'ash', 'ad', 'az', 'an', 'the', 'of']);

function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
