import { stems } from './sayerPhrase.ts';
import type { Sayer } from './sayers.ts';
import type { Name } from './names.ts';
import type { Statement } from './statement.ts';

/** A side that can have done a deed: the key of a state or group, or one of these where only a common noun tells it. */
export type Side = string;
const ARMY: Side = 'army';
const REBELS: Side = 'rebels';
/** Nobody's deed. */
const MISHAP: Side = 'mishap';

/** What an attacker does, in forms that can follow its subject. */
const DEED = '(?:rammed|shelled|bombed|bombarded|struck|hit|attacked|fired|opened fire|shot(?! down)|launched|dropped|blew up|set (?:fire|alight|ablaze|(?:[\\p{L}\\d-]+ ){1,4}(?:on fire|alight|ablaze|off))|lit|burn(?:ed|t)|torched|killed|wounded|injured|mined|planted|laid|placed|cut|severed|knocked|sabotaged|derailed|stormed|raided|ambushed|destroyed|damaged|wrecked|sank)';
const OBJECT = '(?= (?!by\\b|on\\b|in\\b|at\\b|during\\b|overnight\\b|last\\b|near\\b|when\\b|as\\b)\\S)';
/** Words between a party's name and its deed: "gunmen", "coast guard cutter", "own drone crew". */
const OF_ITS = '(?: (?!(?:said|says|that|which|who|to|by|of|in|on|at|and|or|were|was|is|are|been|be|not|never|denied|with|from|for|after|as|it|its|he|she|they|(?!armed|masked|allied|unmanned)\\p{L}+ed)\\b)[\\p{L}-]+){0,4}?';
const DOES = new RegExp(`^(?:['’]s?)?${OF_ITS}(?: had| has| have)? ${DEED}${OBJECT}`, 'u');
/** What stands before the name of who is blamed. */
const BLAMED = /\b(?:(?:blam(?:ed|es|e|ing)|accus(?:ed|es|e|ing)|behind)(?: (?:it|this|that))?|(?:work|fault|deed|doing|handiwork|responsibility) of|(?:blame|blamed)\b[^.;]{0,70} on|(?:attribut|trac)(?:ed|es|ing)\b[^.;]{0,60} to)(?: (?:the|a|an|their|forces|gunners|fighters|troops|soldiers))*(?: \p{Ll}+ (?:fired|launched|sent|dropped) (?:by|from)(?: the)?)? $/u;
const DONE_BY = new RegExp(`\\b${DEED.replace('blew up|', 'set|sent|carried out|caused|')}(?: (?!said|says)[\\p{Ll}-]+){0,3} by(?: the| a| an)?(?: \\p{Ll}+)? $`, 'u');
const ACCUSED = /^(?:['’]s?)?(?: \p{Ll}+){0,2} (?:was|were|is|are|had been|has been|have been) (?:blamed|accused|responsible|to blame|behind)\b/u;
/** Parties without a name. */
const NAMELESS = new RegExp(`\\b(?:the|an?|that) (army|military|junta|regime|air force|rebels?|insurgents?|militants?|jihadists?|terrorists?)(?=(?:['’]s?)?${OF_ITS}(?: had| has| have)? ${DEED}${OBJECT})`, 'giu');
const NAMELESS_BLAMED = /\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|(?:fired|launched|dropped|laid|set|planted|placed|hit|shelled|bombed) by) the (army|military|junta|regime|air force|rebels?|insurgents?|militants?|jihadists?|terrorists?)\b/giu;
const MISHAPS = /\b(?:careless(?:ly|ness)?|negligen\w+|accident(?:al|ally)?|malfunction\w*|short[- ]circuit|welding|faulty|worn|metal fatigue|shot (?:him|her|them)sel(?:f|ves))\b/i;

/** "Named Kenya as the power behind it" */
const NAMED = /\bnam(?:ed|es|ing) $/;
const AS = /^ as\b/;
const FROM = /\bfrom (?:the )?$/;

/** Whom a sentence has do the deed it tells of. */
export function culpritsIn(statement: Statement): ReadonlySet<Side> {
  const { text, names, holders, negated } = statement;
  const sides = new Set<Side>();
  for (const name of names) {
    const side = sideOf(name);
    if (side === undefined) continue;
    const before = text.slice(Math.max(0, name.start - 90), name.start);
    const after = text.slice(name.end, name.end + 90);
    if (BLAMED.test(before) || NAMED.test(before) && AS.test(after) || DONE_BY.test(before) || ACCUSED.test(after) || DOES.test(after)) sides.add(side);
  }
  for (const pattern of [NAMELESS, NAMELESS_BLAMED]) for (const [, who = ''] of text.matchAll(pattern)) sides.add(/^(?:army|military|junta|regime|air force)$/i.test(who) ? ARMY : REBELS);
  const weapon = holders.get('weapon');
  // "Shells fired from Kenya" may be anybody's who stands there.
  if (weapon !== undefined && !names.some(name => name.info?.key === weapon && FROM.test(text.slice(0, name.start)))) sides.add(weapon);
  if (sides.size === 0 && MISHAPS.test(text) && !negated.has('+accident')) sides.add(MISHAP);
  return sides;
}

const IN_HANDS = /\b(?:under|in)(?: the)?(?: full| complete| firm)?( (?:control|hands) of)?(?: the)? $/i;
const HANDS = /^(?:['’]s?)?(?: \p{Ll}+)? (?:control|hands)\b/u;
const RID_OF = /\b(?:(?:cleared|clear|rid|free) of|(?:driven|drove|drives|pushed|pushes|threw|thrown|throws|expelled))(?: the| all)? $/i;

/** Who holds a place by a sentence, and who was driven from it. */
export function holdersOf({ text, names }: Statement): { readonly by: readonly Side[]; readonly rid: readonly Side[] } {
  const by: Side[] = [];
  const rid: Side[] = [];
  for (const name of names) {
    const side = sideOf(name);
    if (side === undefined) continue;
    const before = text.slice(0, name.start);
    const hands = IN_HANDS.exec(before);
    if (hands !== null && (hands[1] !== undefined || HANDS.test(text.slice(name.end)))) by.push(side);
    else if (RID_OF.test(before)) rid.push(side);
  }
  return { by, rid };
}

/** The side a name is of; none for places. */
export function sideOf({ info }: Name): Side | undefined {
  return info === undefined || info.kind === 'place' ? undefined : info.side ?? info.key;
}

const ARMIES = stems('military army junta');

/** The side whoever speaks is of. */
export function sideOfSayer({ names, roles }: Sayer): Side | undefined {
  for (const name of names) { const side = sideOf(name); if (side !== undefined) return side; }
  return [...ARMIES].some(role => roles.has(role)) ? ARMY : undefined;
}

/** Neither can be the other: two states, or a state's army and rebels. */
export function areApart(one: Side, other: Side): boolean {
  if (one === other) return false;
  const common = [one, other].find(side => side === ARMY || side === REBELS);
  if (common === undefined || one === MISHAP || other === MISHAP) return true;
  const rest = one === common ? other : one;
  return common === ARMY ? rest === REBELS || rest.startsWith('actor:') : rest === ARMY;
}
