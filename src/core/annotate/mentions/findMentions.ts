import type { ProseBlock } from '../../draft/draft.ts';
import { wordKey } from '../../lexicon/lexicon.ts';
import type { TaggedText } from '../../text/tagged.ts';
import type { BlockMention } from '../block.ts';
import type { Knowledge } from '../knowledge.ts';
import { ofActor, ofDemonym, ofRole, ofTitle } from './actorMentions.ts';
import type { Name } from './name.ts';
import { findNames } from './names.ts';
import { ofPlace } from './placeMentions.ts';
import { findRoles } from './roleMentions.ts';
import type { Maker } from './sentence.ts';
import { ofState } from './stateMentions.ts';
import { placeBefore } from './states.ts';
import { ofFullName, ofUnknown } from './unknownNames.ts';
import { wordSet } from './vocabulary/words.ts';
import { wordsOf } from './words.ts';

/** The mentions of a block as far as the block itself tells; spans are offsets into its prose. What only the draft can settle carries a `doubt`. */
export function findMentions(block: ProseBlock, tagged: TaggedText, knowledge: Knowledge): readonly BlockMention[] {
  const words = wordsOf(tagged, wordKey);
  const names = findNames(block.text, words, knowledge);
  const roles = findRoles(block.text, words, names);
  const absorbed = new Set<Name>();
  for (const role of roles) for (const name of role.names) absorbed.add(name);
  const maker: Maker = { text: block.text, words, names, knowledge, heading: block.kind === 'heading' || block.kind === 'title' };
  const mentions: BlockMention[] = [];
  names.forEach((name, n) => {
    const mention = absorbed.has(name) ? undefined : ofName(maker, name, n);
    if (mention !== undefined) mentions.push(mention);
  });
  for (const role of roles) mentions.push(ofRole(maker, role));
  return apart(mentions.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Without the mentions that lie inside another. */
function apart(mentions: readonly BlockMention[]): readonly BlockMention[] {
  let end = -1;
  return mentions.filter(mention => {
    if (mention.end <= end) return false;
    end = mention.end;
    return true;
  });
}

function ofName(maker: Maker, name: Name, n: number): BlockMention | undefined {
  // "Beirut-based", "Kurdish-held": half an adjective. "ISIL-held" names who holds; "U.S.-Iraq" names two states.
  if (maker.words[name.to]?.gap === '-' && name.sort !== 'organisation' && name.sort !== 'group' && !(name.sort === 'state' && maker.names[n + 1]?.from === name.to)) return undefined;
  switch (name.sort) {
    case 'thing': return undefined;
    case 'demonym': return ofDemonym(maker, name);
    case 'title': return ofTitle(maker, name);
    case 'state': return ofState(maker, name, n);
    case 'place': return ofPlace(maker, name);
    case 'unknown': return ofUnknown(maker, name, n);
    case 'person': return (name.rule === 'full-name' ? ofFullName(maker, name, n) : undefined) ?? ofActor(maker, name, 'person');
    // "in Fars": an agency is called like the province
    case 'organisation': return name.forms?.some(({ entry }) => entry.kind === 'place') === true && placeBefore(maker.words, name.from) === 'surely' ? ofPlace(maker, name) : standsSomewhere(maker, name) ? ofPlace(maker, { ...name, placeType: isWater(maker, name) ? 'water' : 'facility' }) : ofActor(maker, name, 'organisation');
    case 'formation': case 'group': return ofActor(maker, name, name.sort);
    default: return name.sort satisfies never;
  }
}

const premises = new Set(['university', 'college', 'academy', 'museum', 'library', 'church', 'center', 'centre', 'archive']);

/** "through the Bashi Channel"; what is said, seen or posted on "the Rubezh Channel" is not in water. */
function isWater({ words }: Pick<Maker, 'words'>, { from, to }: Name): boolean {
  if (words[to - 1]?.lower !== 'channel') return false;
  const article = words[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return /^(?:through|across|into|along|off|over|via|beyond|up|down)$/.test(words[article]?.lower ?? '') || words[article]?.lower === 'in' && !told.has(words[article - 1]?.lower ?? '');
}

const told = wordSet('said posted published wrote broadcast aired appeared reported shown announced carried');

/** "clashes inside Khartoum University": an institution with premises is a place where something happens in it. */
function standsSomewhere({ words }: Maker, name: Name): boolean {
  if (name.rule !== 'organisation-word') return false;
  return (isWater({ words }, name) || premises.has(words[name.from]?.lower ?? '') || premises.has(words[name.to - 1]?.lower ?? '')) && words[name.to - 1]?.possessive !== true && placeBefore(words, name.from) === 'surely';
}
