import type { LexiconForm, LexiconMatch } from '../../lexicon/lexicon.ts';
import type { Knowledge } from '../knowledge.ts';
import type { PlaceType } from '../../model/mention.ts';
import { isNamedFormation, numberedFormation } from './formations.ts';
import type { Name } from './name.ts';
import { bare, canBeName, runEnd } from './runs.ts';
import { notNames, organisationHeads, organisationStarts, titleModifiers, titles } from './vocabulary/names.ts';
import { directions, placeStarts, placeTypeModifiers, placeTypeWords } from './vocabulary/places.ts';
import type { Word } from './words.ts';

/** The proper names of a block's words, in order, none overlapping another. `text` is the block's prose. */
export function findNames(text: string, words: readonly Word[], knowledge: Knowledge): Name[] {
  const { lexicon } = knowledge;
  const matches = new Map<number, LexiconMatch | undefined>();
  const matchAt = (i: number): LexiconMatch | undefined => {
    if (!matches.has(i)) matches.set(i, unbroken(words, i, lexicon.match(words, i)));
    return matches.get(i);
  };
  const known = (i: number): boolean => matchAt(i) !== undefined;
  const names: Name[] = [];
  const context: Context = { text, words, knowledge, matchAt };
  for (let i = 0; i < words.length;) {
    const word = words[i];
    if (word === undefined) break;
    const formation = numberedFormation(words, i);
    if (formation !== undefined) { names.push({ from: i, to: formation, sort: 'formation', rule: 'formation' }); i = formation; continue; }
    const match = matchAt(i);
    if (!word.capital || !canBeName(words, i, known)) {
      if (match !== undefined && !(word.capital && notNames.has(word.lower) && match.to === i + 1 && !word.upper)) {
        const to = word.capital ? Math.max(match.to, runEnd(words, i, known)) : match.to;
        if (to === match.to) { names.push(ofMatch(i, match)); i = match.to; continue; }
        parseRun(context, i, to, names);
        i = to;
        continue;
      }
      i++;
      continue;
    }
    const to = Math.max(runEnd(words, i, known), match?.to ?? 0);
    parseRun(context, i, to, names);
    i = to;
  }
  return extendPlaces(context, names);
}

interface Context {
  readonly text: string;
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
  matchAt(i: number): LexiconMatch | undefined;
}

/** A lexicon name does not run across punctuation or sentences, nor a possessive ending the lexicon has not. */
function unbroken(words: readonly Word[], from: number, match: LexiconMatch | undefined): LexiconMatch | undefined {
  if (match === undefined) return undefined;
  for (let i = from + 1; i < match.to; i++) {
    const gap = words[i]?.gap;
    if (gap !== ' ' && gap !== '-') return undefined;
  }
  return match;
}

/** What a lexicon match is by itself; a state comes before a place of the same name. */
function ofMatch(from: number, match: LexiconMatch): Name {
  const ranked = [...match.forms].sort((a, b) => rank(a) - rank(b));
  const first = ranked[0];
  const entry = first?.entry;
  if (first === undefined || entry === undefined) return { from, to: match.to, sort: 'unknown', rule: 'lexicon' };
  const rule = `lexicon:${entry.name}`;
  if (entry.kind === 'place') return { from, to: match.to, sort: 'place', rule, forms: ranked, placeType: entry.place.type };
  if (first.as === 'demonym') return { from, to: match.to, sort: 'demonym', rule, forms: ranked };
  if (first.as === 'metonym') return { from, to: match.to, sort: 'state', rule, forms: ranked };
  return { from, to: match.to, sort: entry.type, rule, forms: ranked };
}

function rank({ entry, as }: LexiconForm): number {
  if (entry.file !== undefined) return -1;
  if (entry.kind === 'actor') return as === 'name' ? 0 : as === 'metonym' ? 2 : 3;
  return entry.place.type === 'country' ? 1 : 1.5;
}

/** Reads the run of name words `[from, to)` into names. */
function parseRun(context: Context, from: number, to: number, names: Name[]): void {
  const { words, matchAt } = context;
  if (from >= to) return;
  const match = matchAt(from);
  if (match?.to === to) { names.push(ofMatch(from, match)); return; }

  const formation = spanningFormation(context, from, to);
  if (formation) { names.push({ from, to, sort: 'formation', rule: 'formation' }); return; }

  const title = titleBefore(words, from, to);
  if (title !== undefined) {
    if (title.from > from) parseRun(context, from, title.from, names);
    const inner = matchAt(title.to);
    if (title.to < to) {
      const forms = inner?.to === to ? inner.forms.filter(form => form.entry.kind === 'actor' && form.entry.type === 'person') : [];
      names.push({ from: title.to, to, sort: 'person', rule: forms[0] === undefined ? 'title-name' : `lexicon:${forms[0].entry.name}`, titleFrom: title.from, ...(forms.length === 0 ? {} : { forms }) });
    } else names.push({ from: title.from, to, sort: 'title', rule: 'title' });
    return;
  }

  if (isOrganisation(context, from, to)) { names.push({ from, to, sort: 'organisation', rule: 'organisation-word' }); return; }
  const type = placeWord(context, from, to);
  if (type !== undefined) { names.push({ from, to, sort: 'place', rule: 'place-word', placeType: type, places: places(context, from, to) }); return; }

  // "Southern Lebanon", "West Darfur": a direction belongs to the place that follows.
  const first = words[from];
  if (first !== undefined && directions.has(first.lower) && to - from > 1) {
    const inner = matchAt(from + 1);
    if (inner?.to === to) {
      const form = inner.forms.find(each => each.entry.kind === 'place') ?? inner.forms.find(each => each.entry.kind === 'actor' && each.entry.type === 'state');
      if (form !== undefined) { names.push({ from, to, sort: 'place', rule: 'direction-place', placeType: 'region', forms: [form] }); return; }
    }
  }

  const found = places(context, from, to);
  if (match !== undefined) {
    const leading = ofMatch(from, match);
    const whole = to - from;
    // A name the lexicon knows, with more words behind it: "Donald Trump Jr", "Israel Katz", "Jordan Haddad".
    if (leading.sort === 'person' || leading.sort === 'demonym' || (leading.sort === 'state' && words[from]?.upper === true) || (leading.sort !== 'place' && leading.sort !== 'state' && match.to - from > 1)) {
      names.push(leading);
      parseRun(context, match.to, to, names);
      return;
    }
    if (found.length === 0 && whole > 1 && whole <= 4 && match.to - from === 1 && !hasKnown(context, from + 1, to)) { names.push({ from, to, sort: 'person', rule: 'full-name' }); return; }
    if (found.length === 0) {
      names.push(leading);
      parseRun(context, match.to, to, names);
      return;
    }
  }
  // A name the lexicon knows at the end: "Ukraine Zelensky" does not occur, "Reuters" after a byline does.
  for (let i = from + 1; i < to; i++) {
    const later = matchAt(i);
    if (later?.to !== to || (later.to - i < 2 && words[i]?.upper !== true && to - from < 4)) continue;
    const sort = ofMatch(i, later).sort;
    if (sort === 'person' || i - from > 2 || sort === 'organisation') {
      parseRun(context, from, i, names);
      names.push(ofMatch(i, later));
      return;
    }
  }
  if (to - from === 1) { names.push({ from, to, sort: 'unknown', rule: 'proper-noun', places: found }); return; }
  if (found.length > 0) { names.push({ from, to, sort: 'place', rule: 'gazetteer', placeType: 'settlement', places: found }); return; }
  names.push({ from, to, sort: 'person', rule: 'full-name' });
}

function hasKnown({ matchAt }: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) { const match = matchAt(i); if (match !== undefined && ofMatch(i, match).sort !== 'person') return true; }
  return false;
}

function places({ text, words, knowledge }: Context, from: number, to: number): Name['places'] & object {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  return knowledge.gazetteer.lookup(text.slice(start, end));
}

function spanningFormation({ words }: Context, from: number, to: number): boolean {
  return isNamedFormation(words, from, to);
}

interface Title { readonly from: number; readonly to: number }

/** The title in the run, if one stands before a name or ends the run: "Foreign Minister", "Lt. Gen.", "US Secretary of State". */
function titleBefore(words: readonly Word[], from: number, to: number): Title | undefined {
  let last = -1;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word !== undefined && word.gap !== '-' && titles.has(bare(word.lower)) && !word.possessive) last = i;
    else if (last >= 0 && i - last > 3) break;
  }
  if (last < 0) return undefined;
  let end = last + 1;
  // "Secretary of State", "Minister for the Middle East", "Chief of the General Staff"
  while (end < to && ['of', 'for', 'the', 'and'].includes(words[end]?.lower ?? '')) {
    end++;
    while (end < to && (titleModifiers.has(bare(words[end]?.lower ?? '')) || words[end]?.lower === 'staff')) end++;
  }
  const follower = words[to - 1];
  if (end < to && follower !== undefined && (organisationHeads.has(follower.lower) || placeTypeWords.has(follower.lower)) && to - end < 3) return undefined;
  let start = last;
  while (start > from && (titleModifiers.has(bare(words[start - 1]?.lower ?? '')) || titles.has(bare(words[start - 1]?.lower ?? '')))) start--;
  // "St. Petersburg", "San …": a saint's name is a place's more often than a person's.
  if (last === from && ['st', 'father', 'major', 'general'].includes(bare(words[last]?.lower ?? '')) && to - last < 3 && bare(words[last]?.lower ?? '') === 'st') return undefined;
  return { from: start, to: Math.min(end, to) };
}

function isOrganisation({ words, matchAt }: Context, from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return false;
  if (to - from > 1 && organisationHeads.has(last.lower)) return !(placeTypeWords.has(last.lower) && matchAt(from)?.to === to - 1 && last.lower !== 'university');
  // "Ministry of Defence", "National Council for Refugees": a head that "of" or "for" follows
  for (let i = from; i + 1 < to; i++) {
    const link = words[i + 1]?.lower;
    if ((link === 'of' || link === 'for' || link === 'to' || link === 'against') && organisationStarts.has(words[i]?.lower ?? '')) return true;
  }
  // One word that only an institution bears: "Parliament", "Police", "Army" after "the" or a possessor
  return false;
}

function placeWord({ words }: Context, from: number, to: number): PlaceType | undefined {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to - from < 2) return undefined;
  const end = placeTypeWords.get(last.lower);
  if (end !== undefined && last.lower !== 'state') return end;
  if (end !== undefined && last.lower === 'state' && first.lower !== 'islamic') return end;
  return placeStarts.get(first.lower) ?? (words[from + 1]?.lower === 'of' ? placeTypeWords.get(first.lower) : undefined);
}

/** Lets a place keep the small type word behind it: "Bryansk region", "Novorossiysk oil terminal". */
function extendPlaces(context: Context, names: readonly Name[]): Name[] {
  const { words } = context;
  const out: Name[] = [];
  for (let n = 0; n < names.length; n++) {
    const name = names[n];
    if (name === undefined) continue;
    const typed = name.sort === 'unknown' || name.sort === 'place' || name.sort === 'person' || (name.sort === 'state' && name.forms?.[0]?.as !== 'name') ? typeWordAfter(words, name.to, names[n + 1]?.from ?? words.length) : undefined;
    if (typed === undefined || words[name.to - 1]?.possessive === true) { out.push(name); continue; }
    out.push({ from: name.titleFrom ?? name.from, to: typed.to, sort: 'place', rule: 'place-word', placeType: typed.type, places: name.places ?? places(context, name.from, name.to), ...(name.forms === undefined ? {} : { forms: name.forms }) });
  }
  return out;
}

function typeWordAfter(words: readonly Word[], at: number, limit: number): { readonly to: number; readonly type: PlaceType } | undefined {
  for (let i = at; i < Math.min(at + 4, limit); i++) {
    const word = words[i];
    if (word === undefined || word.gap !== ' ') return undefined;
    const type = placeTypeWords.get(word.lower);
    // A type word in the plural or before another noun that it modifies is none: "Kharkiv region officials" keeps it all the same.
    if (type !== undefined && !(word.lower === 'state' || word.lower === 'line' || word.lower === 'exchange' && i === at && false)) return { to: i + 1, type };
    if (!placeTypeModifiers.has(word.lower)) return undefined;
  }
  return undefined;
}
