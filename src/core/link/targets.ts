import type { ClaimView } from './claimView.ts';
import { isNegated } from './match.ts';
import type { Match } from './match.ts';
import type { Statement } from './statement.ts';
import type { StoryStatement } from './story.ts';

/** What a strike is said to have been on, as one word: soldiers and their things, or people and things that are none. */
type Target = 'military' | 'civilian';

const COMBATANTS = '(?:terrorists?|militants?|extremists?|jihadists?|fighters|servicemen|soldiers|troops|mercenar(?:y|ies)|(?:foreign|military|explosives?) (?:instructors?|specialists?|advisers?)|(?:drone|radar|missile) (?:operators?|pilots?|crews?)|crews? of (?:\\p{L}+ ){0,2}(?:drone|radar|missile) (?:operators?|pilots?)|gunmen|insurgents|commanders?|nationalists?)';
const ENDED = '(?:kill\\w*|eliminat\\w+|neutrali[sz]\\w+|destroy\\w*|died|dead|wiped out|liquidat\\w+|put out of action)';
const ARMS = '(?:ammunition|weapons?|arms|munitions?|explosives|missiles?|drones?|rockets?|bombs|mortars?)';
const MILITARY: readonly RegExp[] = [
  /\b(?:command (?:posts?|cent(?:res?|ers?))|(?:temporary )?deployment (?:points?|sites?|areas?)|barracks|(?:military|army|enemy|rebel|terrorist|militant)(?: \p{Ll}+)? (?:bases?|sites?|facilit(?:y|ies)|targets?|headquarters|depots?|camps?|positions?|infrastructure)|hide-?outs?|launch(?:ing)? (?:sites?|pads?|positions?)|firing positions?|training (?:camps?|grounds?))\b/giu,
  new RegExp(`\\b${ARMS}(?: \\p{Ll}+)? (?:depots?|stores?|dumps?|warehouses?|stockpiles?|factor(?:y|ies)|workshops?|plants?|parts|engines|caches?|assembly)\\b`, 'giu'),
  new RegExp(`\\b(?:workshops?|plants?|factor(?:y|ies)|sites?|halls?|buildings?|place)\\b[^.;]{0,50}\\b(?:assembl|ma[dk]e|buil[dt]|produc|manufactur|stor)\\w*[^.;]{0,20}\\b${ARMS}\\b`, 'giu'),
  new RegExp(`\\b(?:workshops?|plants?|factor(?:y|ies)|sites?|halls?|buildings?|place)\\b[^.;]{0,50}\\b${ARMS}\\b[^.;]{0,20}\\b(?:assembl|made|built|produc|manufactur|stored)`, 'giu'),
  new RegExp(`\\b${COMBATANTS}\\b[^.;,]{0,40}\\b${ENDED}\\b`, 'giu'), new RegExp(`\\b${COMBATANTS}\\b[^.;,]{0,20}\\b(?:was|were|had been|rode|sat|travelled) (?:in|on board|aboard|inside)\\b`, 'giu'), new RegExp(`\\b(?:${ENDED}|transport\\w*|carr(?:y|ied|ying))\\b[^.;,]{0,50}\\b${COMBATANTS}\\b`, 'giu')
];

const SITE = '(?:schools?|monaster(?:y|ies)|kindergartens?|universit(?:y|ies)|hospitals?|clinics?|markets?|bazaars?|weddings?|funerals?|bakery|bus(?:es)?|minibus(?:es)?|trolleybus|ambulances?|police vans?|dormitor(?:y|ies)|hostels?|apartments?|flats|residential \\p{Ll}+|dwellings?|homes?|houses?|church(?:es)?|mosques?|shops?|caf[eé]s?|restaurants?|hotels?|playgrounds?|printing works|queues?|camps? (?:for|of) (?:displaced|refugees)|(?:aid|relief|humanitarian) \\p{Ll}+)';
const PEOPLE = '(?:passengers?|villagers?|civilians?|residents?|inhabitants|pupils?|students?|teachers?|child(?:ren)?|patients?|worshippers?|mourners?|guests?|traders?|customers?|shoppers?|vendors?|women|famil(?:y|ies)|farmers?|workers?|evacuees?)';
const STRUCK = '(?:hit|hits|hitting|struck|strikes?|striking|fell (?:on|into)|falling on|slammed into|bomb(?:s|ed|ing)?(?: of)?|destroyed|attack(?:ed|s)?(?: on)?|raids?(?: on)?|shelled|shelling of|set fire to|wrecked|gutted)';
const CIVILIAN: readonly RegExp[] = [
  new RegExp(`\\b${STRUCK}\\b[^.;]{0,50}?\\b${SITE}\\b`, 'giu'), new RegExp(`\\b${SITE}\\b[^.;,]{0,30}\\b(?:was|were|had been|has been|came under|after|caught) (?:hit|struck|bombed|shelled|attacked|fire|destroyed)\\b`, 'giu'), new RegExp(`\\bbombed (?:\\p{Ll}+ ){0,2}${SITE}\\b`, 'giu'),
  new RegExp(`\\b${PEOPLE}\\b[^.;]{0,40}\\b(?:kill\\w*|died|dead|wounded|injured|hurt)\\b`, 'giu'), new RegExp(`\\b(?:kill\\w*|wound\\w*|injur\\w*)\\b[^.;]{0,40}\\b${PEOPLE}\\b`, 'giu')
];
const DENIED = /\b(?:no|not|none|neither|nor|never|nothing|without|nobody)\b[^,;.]*$/i;

/** A sentence tells of a strike on such a target, and does not deny it. */
function tells(target: Target, { text, denies }: Statement): boolean {
  return !denies && (target === 'military' ? MILITARY : CIVILIAN).some(pattern => [...text.matchAll(pattern)].some(({ 0: found, index }) => !DENIED.test(text.slice(0, index)) && !/\b(?:no|not|never)\b/.test(found)));
}

/** "No riflemen slept there", "not one thing of an army's", "homes were never a target". */
const SPARED: Readonly<Record<Target, RegExp>> = {
  military: /\b(?:no|not (?:one|a(?: single)?|any)|never|nothing|none|neither|nor)\b(?: [\p{L}'’-]+){0,5} (?:soldiers?|servicem[ae]n|troops|uniforms?|army|military|weapons?|fighters?|militants?|ammunition|arms|barracks|warriors?|combatants?|guns?|trench(?:es)?)\b/iu,
  civilian: /\b(?:no|not (?:one|a(?: single)?|any)|never|nothing|none|neither|nor|not)\b(?: [\p{L}'’-]+){0,3} civil(?:ian|ians)?\b|\bcivil(?:ian|ians)?\b(?: \p{Ll}+){0,3} (?:(?:were|was|had|have|has|are|is) not|never)\b/iu
};

/** Says that what was hit was not of that kind. */
function spares(target: Target, statement: Statement): boolean {
  return SPARED[target].test(statement.text) || target === 'civilian' && (isNegated('+civilian', statement) || statement.negated.has('civilian'));
}

const HARM: readonly string[] = ['kill', 'wound', 'fire', 'attack', 'civilian', 'treat'];

/** Tells that somebody or something was hit, and neither soldiers nor what flew at them. */
function tellsHarm({ concepts, terms }: Statement): boolean {
  return !concepts.has('soldier') && !terms.has('+down') && HARM.some(concept => concepts.has(concept));
}

/** Share of the claim from which a sentence says just what is claimed. */
const MOSTLY = 0.8;

/** "A raid on a school" against "a workshop where rockets were made": one strike, two accounts of what it was on. The sentence that tells the other. */
export function rivalTarget({ statement: claim }: ClaimView, { story, statement, who, focus, opposed, where, when, early }: Match): StoryStatement | undefined {
  if (who === true || claim.denies) return undefined;
  const military = tells('military', claim);
  const civilian = tells('civilian', claim);
  // Who doubts a count of the dead himself is not set against.
  const doubts = claim.negated.size > 0 && !spares('civilian', claim) && !spares('military', claim);
  const apart = doubts || where === -1 || when === -1 || early || military === civilian;
  if (apart || story.whole.some(each => tells(military ? 'military' : 'civilian', each))) return tellsHarm(claim) && !spares('civilian', claim) && (focus < MOSTLY || opposed >= 0.5) ? story.statements.find(each => spares('civilian', each)) : undefined;
  return story.statements.find(each => spares(military ? 'military' : 'civilian', each)) ?? [statement, ...story.statements.slice(0, 2)].find(each => tells(military ? 'civilian' : 'military', each));
}
