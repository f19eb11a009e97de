import { remembering } from '../../text/remembering.ts';
import { isVerb, verbAfter } from './grammar.ts';
import type { Name } from './name.ts';
import { boundOrganisations, boundGroups, groupNouns, notGroups, organisationNouns, participles, personNouns, roleModifiers, victims, weakGroups, weakPersons } from './vocabulary/roles.ts';
import { strictUnitNouns } from './vocabulary/names.ts';
import { addressing } from './vocabulary/verbs.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

export type RoleKind = 'person' | 'group' | 'organisation' | 'formation';

export interface Role {
  readonly kind: RoleKind;
  readonly plural: boolean;
  /** Counts only where it acts, is spoken to, or is named by affiliation. */
  readonly weak: boolean;
}

/** A phrase for somebody by role: words `[from, to)` with `head` last, determiner left out. */
export interface RolePhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly role: Role;
  /** The determiner or possessor's possessive before it, lower case. */
  readonly determiner?: string;
  /** The possessor is inside the phrase: "Ukraine's General Staff". */
  readonly possessor?: Name;
  /** Names inside the phrase. */
  readonly names: readonly Name[];
  /** Has a number, adjective or noun before its head. */
  readonly modified: boolean;
}

/** Every word of a text is asked for, more than once. */
const remembered = remembering(lower => roleAnew(lower) ?? null, 20_000);

/** The roles a noun (lower case) can name. */
export function roleOf(lower: string): Role | undefined {
  return remembered(lower) ?? undefined;
}

function roleAnew(lower: string): Role | undefined {
  if (groupNouns.has(lower)) return { kind: 'group', plural: true, weak: weakGroups.has(lower) };
  if (personNouns.has(lower)) return { kind: 'person', plural: false, weak: false };
  if (organisationNouns.has(lower)) return { kind: 'organisation', plural: lower === 'police', weak: false };
  if (strictUnitNouns.has(lower) && lower !== 'corps') return { kind: 'formation', plural: false, weak: false };
  if (weakPersons.has(lower)) return { kind: 'person', plural: false, weak: true };
  if (lower === 'grouping') return { kind: 'organisation', plural: false, weak: false };
  if (lower === 'unit' || lower === 'garrison' || lower === 'escort' || lower === 'contingent' || lower === 'patrol' || lower === 'detachment' || lower === 'convoy-escort' || lower === 'delegation') return { kind: 'group', plural: false, weak: false };
  // "ferrymen", "councilwomen"
  if (lower.endsWith('men') && personNouns.has(`${lower.slice(0, -2)}an`)) return { kind: 'group', plural: true, weak: false };
  const single = singular(lower);
  if (single === undefined || victims.has(lower) || notGroups.has(lower)) return undefined;
  if (personNouns.has(single)) return { kind: 'group', plural: true, weak: weakGroups.has(lower) };
  if (lower === 'teenagers') return { kind: 'group', plural: true, weak: true };
  return undefined;
}

function singular(lower: string): string | undefined {
  if (!lower.endsWith('s') || lower.length < 4) return undefined;
  if (lower.endsWith('ies')) return lower.slice(0, -3) + 'y';
  if (personNouns.has(lower.slice(0, -1))) return lower.slice(0, -1);
  if (lower.endsWith('ches') || lower.endsWith('sses')) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

const quantifiers = wordSet('more many much some several few fewer other others both all most such same next last another every each any no own whose this that these those');
/** Words that end a phrase on its left. */
const limits = wordSet(
  'including excluding involving among about around nearly almost roughly approximately least than over under only even just like which as',
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today tomorrow tonight overnight morning afternoon evening night week month year day weekend now earlier later ago then also meanwhile however instead keep keeps kept said says say told tell asked called',
  'while when where as if because although though after before since until amid despite per versus'
);
const quantities = wordSet('one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty hundred thousand million dozen dozens hundreds thousands scores');

/** The role phrase whose head is word `head`, which no name holds unless the name is a title or demonym. */
export function phraseAt(words: readonly Word[], head: number, role: Role, nameEnding: (at: number) => Name | undefined): RolePhrase {
  const names: Name[] = [];
  let from = head;
  let possessor: Name | undefined;
  let modified = false;
  let determiner: string | undefined;
  for (let steps = 0; steps < 7 && from > 0; steps++) {
    const gap = words[from]?.gap;
    if (gap !== ' ' && gap !== '-') break;
    const k = from - 1;
    const word = words[k];
    if (word === undefined) break;
    // The model takes "in." for an inch: a capital behind the full stop opens a sentence.
    if (word.text.endsWith('.') && words[from]?.capital === true && !word.capital) break;
    const name = nameEnding(k + 1);
    if (name !== undefined) {
      // "Abiy Ahmed's government"
      // "Haidari fighters", "Kuki-Zo volunteers"
      const namesake = name.sort === 'person' && role.plural && role.kind === 'group' && !word.possessive && gap === ' ' && name.titleFrom === undefined && !isVerb(words, head);
      if ((name.sort === 'person' && !namesake) || name.sort === 'title') { if (word.possessive) determiner = "'s"; break; }
      if (word.possessive) {
        if (name.sort === 'unknown' && role.kind === 'person') break;
        possessor = name;
        from = name.from;
        names.push(name);
        break;
      }
      // "in Moscow people argue": where it is, and then who
      if (role.plural && (name.sort === 'place' || name.forms?.[0]?.as === 'metonym') && words[name.from - 1]?.lower === 'in' && words[name.from]?.gap === ' ' && isVerb(words, head + 1)) break;
      // "Beirut officials", "RSF fighters", "European Union ambassadors"; a place is absorbed as what they belong to.
      names.push(name);
      from = name.from;
      modified = true;
      continue;
    }
    // "in the border areas people speak"
    if (role.plural && words[head]?.lower === 'people' && k === head - 1 && word.pos === 'NOUN' && word.lower.endsWith('s')) break;
    // "houses American advisers", "shot dead nine labourers": only adjectives stand before a people's name or a number
    if (gap === ' ' && (names[names.length - 1]?.from === from && names[names.length - 1]?.sort === 'demonym' || words[from]?.pos === 'NUM' || quantities.has(words[from]?.lower ?? '')) && !isBeforeNumber(word)) break;
    if (word.capital && !word.first && gap === ' ' && word.pos !== 'PROPN' && word.pos !== 'NOUN' && word.pos !== 'ADJ') break;
    if (word.possessive) {
      if (roleModifiers.has(word.lower) || unions.has(words[head]?.lower ?? '') && roleOf(word.lower)?.plural === true || (word.lower === 'workers' || word.lower === 'people')) { from = k; modified = true; continue; }
      determiner = "'s";
      break;
    }
    // "other officials", "another resident": quantifiers stay outside, as determiners do.
    if (quantifiers.has(word.lower)) { determiner = word.lower; break; }
    // "a 54-year-old driver": inside a compound no word ends the phrase
    if (limits.has(word.lower) && gap !== '-') break;
    if (word.pos === 'NUM' || quantities.has(word.lower)) {
      if (/^(?:19|20)\d\d$/.test(word.lower)) break;
      from = k; modified = true;
      continue;
    }
    if (word.pos === 'DET' || word.pos === 'PRON') { determiner = word.lower; break; }
    if (gap === '-' && (word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'ADP' || word.pos === 'ADV' || word.pos === 'PROPN' || word.pos === 'VERB')) { from = k; continue; }
    // "abducted 60 worshippers": a verb of the clause, not of the phrase
    if (/ed$/.test(word.lower) && gap === ' ' && !participles.has(word.lower) && (words[from]?.pos === 'NUM' || quantities.has(words[from]?.lower ?? ''))) break;
    // "wounding five fighters": a participle of the clause, not of the phrase
    if (/ing$/.test(word.lower) && (words[from]?.pos === 'NUM' || quantities.has(words[from]?.lower ?? '') || word.gap === ',' || word.gap === '|') && gap === ' ') break;
    // "families who sheltered smugglers"
    if (/ed$/.test(word.lower) && gap === ' ' && !participles.has(word.lower) && (words[k - 1]?.pos === 'PRON' || /^(?:who|which|that)$/.test(words[k - 1]?.lower ?? '')) && word.gap === ' ') break;
    if (participles.has(word.lower) || words[k]?.gap === '-') { from = k; modified = true; continue; }
    if (word.pos === 'ADJ') { from = k; modified = true; continue; }
    if ((word.pos === 'NOUN' || word.pos === 'PROPN') && !(word.lower.endsWith('s') && roleOf(word.lower)?.plural === true && !roleModifiers.has(word.lower))) {
      if (isVerb(words, k)) break;
      from = k; modified = true;
      continue;
    }
    if (word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower) && /^(?:DET|ADJ|NUM)$/.test(words[k - 1]?.pos ?? '') && word.gap === ' ') { from = k; modified = true; continue; }
    if (word.pos === 'ADV' && modified && (participles.has(words[from]?.lower ?? '') || words[from]?.pos === 'VERB')) { from = k; continue; }
    break;
  }
  // "Israeli and American crews"
  const first = names[names.length - 1];
  if (first?.from === from && first.sort === 'demonym' && words[from - 1]?.lower === 'and' && words[from]?.gap === ' ') {
    const other = nameEnding(from - 1);
    if (other?.sort === 'demonym' && words[from - 1]?.gap === ' ') { from = other.from; names.push(other); }
  }
  return {
    from, to: head + 1, head, role, names, modified,
    ...(determiner === undefined ? {} : { determiner }), ...(possessor === undefined ? {} : { possessor })
  };
}

const ofStates = wordSet('government army military parliament ministry president premier king people peoples regime authorities forces minister leader leaders armies presidency leadership citizens state');

const unions = wordSet('union association syndicate federation guild');
const beforeNumbers = wordSet('additional estimated remaining first last next further extra former senior junior young armed local');

/** Whether a word may stand between the article and a number or a people's name: "the remaining six soldiers". */
function isBeforeNumber(word: Word): boolean {
  return word.pos === 'NUM' || word.pos === 'DET' || word.pos === 'PRON' || word.possessive || quantities.has(word.lower) || quantifiers.has(word.lower) || limits.has(word.lower) || beforeNumbers.has(word.lower) || participles.has(word.lower) || word.gap === '-' || (word.pos === 'ADJ' && !/ed$|^(?:dead|striking)$/.test(word.lower));
}

/** "the government of Iraq", "the people of Syria": the state it is of belongs to the phrase. */
export function withState(words: readonly Word[], phrase: RolePhrase, nameStarting: (at: number) => Name | undefined): RolePhrase {
  if (!ofStates.has(words[phrase.head]?.lower ?? '') || words[phrase.to]?.lower !== 'of' || words[phrase.to]?.gap !== ' ') return phrase;
  const at = words[phrase.to + 1]?.lower === 'the' ? phrase.to + 2 : phrase.to + 1;
  const state = nameStarting(at);
  if (state?.sort !== 'state' || state.forms?.[0]?.as !== 'name' || words[at]?.gap !== ' ') return phrase;
  return { ...phrase, to: state.to, names: [...phrase.names, state] };
}

const portfolios = wordSet('defence defense interior justice health information energy foreign internal finance education agriculture');

/** "the ministry of defence", "the ministry of foreign affairs": the office belongs to the phrase. */
export function withOffice(words: readonly Word[], phrase: RolePhrase): RolePhrase {
  const { to, head } = phrase;
  if (!/^(?:ministry|minister|department)$/.test(words[head]?.lower ?? '') || words[to]?.lower !== 'of' || words[to]?.gap !== ' ' || !portfolios.has(words[to + 1]?.lower ?? '') || words[to + 1]?.gap !== ' ') return phrase;
  return { ...phrase, to: words[to + 2]?.lower === 'affairs' ? to + 3 : to + 2 };
}

/** "the Dnepr group of forces" is one formation. */
export function withForces(words: readonly Word[], phrase: RolePhrase): RolePhrase {
  const { head, to } = phrase;
  if (!/^(?:group|groups|grouping|groupings)$/.test(words[head]?.lower ?? '') || words[to]?.lower !== 'of' || words[to]?.gap !== ' ' || !/^(?:forces|troops)$/.test(words[to + 1]?.lower ?? '')) return phrase;
  return { ...phrase, to: to + 2, role: { kind: 'formation', plural: false, weak: false } };
}

/** Nouns that need a modifier to be an organisation, but come back with an article only: "the movement's paper", "the command stated". */
const comesBack = wordSet('team crew movement mission party command inquiry panel union channel network bank fund force service authority league federation clan tribe foundation');
/** The same with a possessor: "its operator declined". */
const ownWords = wordSet('union office team operator utility airline command leadership');
const claims = wordSet('said says stated announced denied denies declined confirmed warned added claimed insisted vowed rejected accused blamed reported posted wrote called has had will');

/** Whether the noun at `head` owns, speaks or acts, so that it is somebody. */
function isSomebody(words: readonly Word[], head: number): boolean {
  if (words[head]?.possessive === true) return true;
  const next = words[head + 1];
  if (next?.gap !== ' ') return false;
  if (claims.has(next.lower) || (next.lower === 'is' && words[head + 2]?.lower === 'known')) return true;
  return next.lower === 'that' && isVerb(words, head + 2);
}

/** Whether an organisation noun that needs a modifier has one: "security service", "prosecutor's office". */
export function isBoundSatisfied(words: readonly Word[], text: string, phrase: RolePhrase, lower: string): boolean {
  if (!boundOrganisations.has(lower) && !boundGroups.has(lower)) return true;
  if (phrase.to - phrase.from === 1 && (phrase.determiner === 'the' ? comesBack : ownWords).has(lower) && /^(?:the|its|their|his|her)$/.test(phrase.determiner ?? '') && (isSomebody(words, phrase.head) || lower === 'team' && phrase.determiner !== 'the' && verbAfter(words, phrase.to) !== undefined)) return true;
  // "accusing headquarters of abandoning them", "reinforcements were sent"
  if (lower === 'headquarters' && phrase.from === phrase.head && addressing.has(words[phrase.head - 1]?.lower ?? '')) return true;
  if (lower === 'reinforcements' && (verbAfter(words, phrase.to) !== undefined || /^(?:first|fresh|more|new|further|additional)$/.test(words[phrase.head - 1]?.lower ?? ''))) return true;
  // "the ECOWAS force"
  if (lower === 'force' && (phrase.names.length > 0 || phrase.determiner === 'the' && phrase.from === phrase.head && (words[phrase.head + 1]?.lower ?? '') !== 'of' && (words[phrase.from - 2]?.lower === 'in' && roleOf(words[phrase.from - 3]?.lower ?? '') !== undefined || /^represent/.test(words[phrase.from - 2]?.lower ?? '')))) return true;
  const group = boundGroups.get(lower);
  if (group !== undefined) return phrase.names.length > 0 || group.test(text) || group.test(`${phrase.determiner ?? ''} ${text}`);
  const pattern = boundOrganisations.get(lower);
  if (pattern === undefined) return phrase.modified || phrase.determiner === 'the' || phrase.possessor !== undefined;
  return pattern.test(text) || pattern.test(`${phrase.determiner ?? ''} ${text}`);
}

/** Whether a noun for a person is an organisation by what stands before it: "coast guard", "grid operator". */
export function isService(text: string, lower: string): boolean {
  return (lower === 'guard' || lower === 'operator') && boundOrganisations.get(lower)?.test(text) === true;
}
