import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node as YamlNode, Pair, YAMLMap } from 'yaml';
import { actorTypes, placeTypes } from '../model/mention.ts';
import type { ActorType, PlaceType } from '../model/mention.ts';
import type { LexiconData, LexiconEntry } from './lexicon.ts';

/** Why a line of a lexicon file cannot be used. The shell words it. */
export type LexiconProblemCode =
  | 'syntax' | 'not-a-mapping' | 'unknown-section' | 'not-a-list' | 'not-an-entry' | 'no-name' | 'unknown-field'
  | 'not-text' | 'not-a-list-of-text' | 'unknown-type' | 'not-a-country' | 'not-a-latitude' | 'not-a-longitude' | 'half-a-point';

/** A wrong line of a lexicon file. `line` and `column` count from 1; `detail` is the word or value that is wrong. */
export interface LexiconProblem {
  readonly line: number;
  readonly column: number;
  readonly code: LexiconProblemCode;
  readonly detail: string;
}

export interface ParsedLexicon extends LexiconData {
  /** One for each wrong line; everything else of the file is in `entries` and `ignore`. */
  readonly problems: readonly LexiconProblem[];
}

const isActorType = (type: string): type is ActorType => actorTypes.some(known => known === type);
const isPlaceType = (type: string): type is PlaceType => placeTypes.some(known => known === type);

const texts = new Set(['name', 'type', 'country', 'region', 'party', 'role', 'capital', 'note']);
const lists = new Set(['aliases', 'demonym', 'metonyms']);
const numbers = new Set(['latitude', 'longitude']);

type Report = (node: YamlNode | null | undefined, code: LexiconProblemCode, detail: string) => void;

/**
 * Reads a lexicon file: YAML with the lists `actors`, `places` and `ignore`. A wrong line is left out and reported once;
 * the rest is used. `file` goes into each entry, to be shown with it.
 */
export function parseLexicon(text: string, file?: string): ParsedLexicon {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, maxAliasCount: 0 } as Parameters<typeof parseDocument>[1]);
  const problems: LexiconProblem[] = [];
  const reported = new Set<number>();
  const at = (offset: number, code: LexiconProblemCode, detail: string): void => {
    const { line, col } = lines.linePos(offset);
    if (reported.has(line)) return;
    reported.add(line);
    problems.push({ line: Math.max(line, 1), column: Math.max(col, 1), code, detail });
  };
  const report: Report = (node, code, detail) => { at(node?.range?.[0] ?? 0, code, detail); };
  for (const error of document.errors) at(error.pos[0], 'syntax', error.message.split('\n')[0] ?? '');

  const entries: LexiconEntry[] = [];
  const ignore: string[] = [];
  const root = document.contents;
  if (root === null) return { entries, ignore, problems };
  if (!isMap(root)) { report(root, 'not-a-mapping', ''); return { entries, ignore, problems }; }
  for (const pair of root.items) {
    const section = keyOf(pair);
    const value = pair.value as YamlNode | null;
    if (section !== 'actors' && section !== 'places' && section !== 'ignore') { report(pair.key as YamlNode, 'unknown-section', section); continue; }
    if (value === null || (isScalar(value) && value.value === null)) continue;
    if (!isSeq(value)) { report(value, 'not-a-list', section); continue; }
    for (const item of value.items as YamlNode[]) {
      if (section === 'ignore') {
        if (isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '') ignore.push(item.value);
        else report(item, 'not-text', String(item));
      } else if (!isMap(item)) report(item, 'not-an-entry', section);
      else {
        const entry = section === 'actors' ? actorOf(fieldsOf(item, report), item, report, file) : placeOf(fieldsOf(item, report), item, report, file);
        if (entry !== undefined) entries.push(entry);
      }
    }
  }
  return { entries, ignore, problems: problems.sort((a, b) => a.line - b.line) };
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

interface Fields {
  readonly text: ReadonlyMap<string, string>;
  readonly list: ReadonlyMap<string, readonly string[]>;
  readonly number: ReadonlyMap<string, number>;
  readonly node: ReadonlyMap<string, YamlNode>;
}

function fieldsOf(item: YAMLMap, report: Report): Fields {
  const text = new Map<string, string>();
  const list = new Map<string, readonly string[]>();
  const number = new Map<string, number>();
  const node = new Map<string, YamlNode>();
  for (const pair of item.items) {
    const key = keyOf(pair);
    const value = pair.value as YamlNode | null;
    if (value !== null) node.set(key, value);
    const scalar: unknown = isScalar(value) ? value.value : undefined;
    if (texts.has(key)) {
      // Country code NO is read as `false` by some YAML writers' habit; here it is text as written.
      if (typeof scalar === 'string') text.set(key, scalar.trim());
      else report(value ?? (pair.key as YamlNode), 'not-text', key);
    } else if (lists.has(key)) {
      const items = isSeq(value) ? (value.items as YamlNode[]) : value === null ? [] : [value];
      const good: string[] = [];
      for (const each of items) {
        if (isScalar(each) && typeof each.value === 'string') good.push(each.value.trim());
        else report(each, 'not-a-list-of-text', key);
      }
      list.set(key, good.filter(form => form !== ''));
    } else if (numbers.has(key)) {
      const bound = key === 'latitude' ? 90 : 180;
      if (typeof scalar === 'number' && Math.abs(scalar) <= bound) number.set(key, scalar);
      else report(value ?? (pair.key as YamlNode), key === 'latitude' ? 'not-a-latitude' : 'not-a-longitude', String(scalar ?? ''));
    } else report(pair.key as YamlNode, 'unknown-field', key);
  }
  return { text, list, number, node };
}

function countryOf({ text, node }: Fields, report: Report): { readonly country?: string } {
  const country = text.get('country');
  if (country === undefined) return {};
  if (/^[A-Z]{2}$/.test(country)) return { country };
  report(node.get('country'), 'not-a-country', country);
  return {};
}

function actorOf(fields: Fields, item: YAMLMap, report: Report, file: string | undefined): LexiconEntry | undefined {
  const { text, list, node } = fields;
  const name = text.get('name');
  if (name === undefined || name === '') { report(item, 'no-name', ''); return undefined; }
  const type = text.get('type') ?? 'organisation';
  if (!isActorType(type)) { report(node.get('type'), 'unknown-type', type); return undefined; }
  const party = text.get('party');
  const role = text.get('role');
  const demonym = list.get('demonym');
  const metonyms = list.get('metonyms');
  const capital = text.get('capital');
  return {
    kind: 'actor', name, aliases: list.get('aliases') ?? [], type, ...countryOf(fields, report),
    ...(party === undefined ? {} : { party }), ...(role === undefined ? {} : { role }), ...(demonym === undefined ? {} : { demonym }),
    ...(metonyms === undefined ? {} : { metonyms }), ...(capital === undefined ? {} : { capital }), ...(file === undefined ? {} : { file })
  };
}

function placeOf(fields: Fields, item: YAMLMap, report: Report, file: string | undefined): LexiconEntry | undefined {
  const { text, list, number, node } = fields;
  const name = text.get('name');
  if (name === undefined || name === '') { report(item, 'no-name', ''); return undefined; }
  const type = text.get('type') ?? 'settlement';
  if (!isPlaceType(type)) { report(node.get('type'), 'unknown-type', type); return undefined; }
  const region = text.get('region');
  const latitude = number.get('latitude');
  const longitude = number.get('longitude');
  if ((latitude === undefined) !== (longitude === undefined) && node.has('latitude') !== node.has('longitude')) report(node.get('latitude') ?? node.get('longitude'), 'half-a-point', name);
  return {
    kind: 'place', name, aliases: list.get('aliases') ?? [], ...(file === undefined ? {} : { file }),
    place: {
      name, type, ...countryOf(fields, report), ...(region === undefined ? {} : { region }),
      ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude })
    }
  };
}
