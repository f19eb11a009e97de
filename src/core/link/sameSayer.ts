import { sameName } from './names.ts';
import type { Name } from './names.ts';
import { stems } from './sayerPhrase.ts';
import { GOVERNOR } from './sayers.ts';
import type { Sayer } from './sayers.ts';
import { folded, stemOf } from './words.ts';

/** Concepts that name a kind of sayer in other words: doctor and physician, rescuers and emergency service. */
const TELLING = new Set(['+treat', '+rescue', '+investigate']);
const MILITARY = new Set(['military', 'army', 'forces', 'troops', 'command'].map(stemOf));

/** Roles that many sayers share and that tell nobody apart. */
const GENERAL = new Set([...stems('resident people witness civilian survivor refugee official spokesman spokeswoman spokesperson head deputy local region chief person press service authority office two three state military district humanitarian affairs federal national regional senior human right international first general'), '+official', '+governor', '+civilian', '+group', '+officer', '+soldier', '+attack']);

/** Whether two sayers are one by their names or what describes them; undefined where that cannot be told. */
export function sameSayer(a: Sayer, b: Sayer): boolean | undefined {
  if (ofHouse(a, b) || ofHouse(b, a)) return true;
  if (isLeak(a) !== isLeak(b)) return false;
  const statesA = statesOf(a);
  const statesB = statesOf(b);
  const ownA = ownNames(a);
  const ownB = ownNames(b);
  if (ownA.some(x => ownB.some(y => sameName(x, y) && (!isArea(x) || a.roles.size === 0 || b.roles.size === 0 || [...a.roles].some(role => b.roles.has(role) && !ROLES_OF_ALL.has(role)))))) return true;
  const states = statesA.some(state => statesB.includes(state));
  if (statesA.length > 0 && statesB.length > 0 && !states) return false;
  // "Moscow" speaks through any organ of its own; two organs named apart are two.
  if (states && (ownA.length === 0 && a.roles.size === 0 || ownB.length === 0 && b.roles.size === 0)) return true;
  if (isAtLarge(a) && speaksForState(b, a) || isAtLarge(b) && speaksForState(a, b)) return true;
  const telling = (role: string): boolean => b.roles.has(role) && !GENERAL.has(role) && (!role.startsWith('+') || TELLING.has(role));
  if (!otherOffice(a, b) && [...a.roles].some(telling)) return true;
  if (a.roles.has(GOVERNOR) && b.roles.has(GOVERNOR)) return true;
  if (a.carried || b.carried) return undefined;
  // "the military" speaks through its air force and general staff.
  if (irregular(a) !== irregular(b) && (isMilitary(a) || isMilitary(b))) return false;
  if (states && (isMilitary(a) && b.roles.has('+soldier') || isMilitary(b) && a.roles.has('+soldier') || isMilitary(a) && hasArm(b) || isMilitary(b) && hasArm(a))) return true;
  // "A Qatari official" and "Qatari official Idan Sorel"
  if (states && [[a, b], [b, a]].some(([one, other]) => one !== undefined && other !== undefined && isGeneric(one) && one.roles.size > 0 && [...one.roles].every(role => other.roles.has(role)))) return true;
  if (isGeneric(a) || isGeneric(b)) return undefined;
  return ownA.length > 0 && ownB.length > 0 || a.roles.size > 0 && b.roles.size > 0 ? false : undefined;
}

/** Whether both are told by the name of one person. */
export function samePerson(a: Sayer, b: Sayer): boolean {
  const theirs = personsIn(b);
  return personsIn(a).some(x => theirs.some(y => sameName(x, y)));
}

/** The names of a sayer that are of persons, or of what nobody knows and no place. */
export function personsIn(sayer: Sayer): readonly Name[] {
  return ownNames(sayer).filter(name => name.info === undefined && !isArea(name));
}

/** The governor and the prosecutors of one region are two. */
function isArea({ info, located }: Name): boolean {
  return info?.kind === 'place' || info === undefined && located;
}

const ROLES_OF_ALL = new Set([...stems('region district city town village area local regional office head of'), '+village', '+town']);

/** "People near the commission", "a source close to the ministry": not the commission or ministry. */
function isLeak({ text }: Sayer): boolean {
  return /\b(?:close to|(?:people|persons|sources?|those) near)\b/i.test(text);
}

/** Keys of the states a sayer is of: those named, else the one in whose seat an office of it sits ("the defence ministry in Lisbon" is not Spain's). */
function statesOf(sayer: Sayer): readonly string[] {
  // "A spokeswoman in Chile, Ida Solm" may be anybody's; "the army in Chile" is Chile's.
  const person = sayer.names.some(({ info, words }) => info === undefined && words.length > 1);
  const named = sayer.names.flatMap(({ text, info }) => (info?.kind === 'state' && !(person && sayer.text.includes(` in ${text}`)) ? [info.key] : []));
  return named.length > 0 || !sayer.names.some(({ seatOf }) => seatOf !== undefined) || !isOrgan(sayer) ? named : sayer.names.flatMap(({ seatOf }) => seatOf ?? []);
}

/** Names that are no state's and no seat's. */
function ownNames({ names }: Sayer): readonly Name[] {
  return names.filter(name => name.info?.kind !== 'state' && name.seatOf === undefined);
}

const ORGANS = ['+official', '+ministry', '+governor', ...stems('authority police parliament presidency president premier army military navy command intelligence')];

/** A ministry, an army, a governor, the authorities: what a state speaks through. */
function isOrgan({ roles }: Sayer): boolean {
  return ORGANS.some(role => roles.has(role));
}

/** "Lisbon", "Portuguese officials": a state without an office. */
function isAtLarge({ text, names, roles }: Sayer): boolean {
  return names.some(({ info }) => info?.kind === 'state') && names.every(({ info }) => info?.kind === 'state') && (roles.size === 0 || /\b(?:officials|authorities|government)\b/i.test(text) && [...roles].every(role => GENERAL.has(role) || role.startsWith('+') || GOVERNMENT.has(role)));
}

const GOVERNMENT = stems('government authority official');

/** "Faro's governor" and "the interior ministry" of Portugal speak for Portugal at large. */
function speaksForState(sayer: Sayer, { names: [state] }: Sayer): boolean {
  const mine = state?.info;
  if (mine === undefined || !isOrgan(sayer)) return false;
  const keys = [...statesOf(sayer), ...sayer.names.flatMap(({ info }) => info?.side ?? [])];
  return keys.includes(mine.key) || keys.length === 0 && mine.country !== undefined && sayer.names.some(({ info }) => info?.kind === 'place' && info.country === mine.country);
}

const HEADS = stems('mayor ministry department company council committee commission court hospital police parliament university');

/** "the energy ministry" is neither the energy company nor the health ministry. */
function otherOffice(a: Sayer, b: Sayer): boolean {
  const heads = ({ roles }: Sayer): readonly string[] => [...roles].filter(role => HEADS.has(role));
  const own = heads(a);
  const theirs = heads(b);
  if (own.length === 0 || theirs.length === 0) return false;
  if (!own.some(head => theirs.includes(head))) return true;
  // The name of a person who speaks for an office is no field of it; one that holds the office is.
  const fields = ({ roles, names }: Sayer): readonly string[] => {
    const persons = new Set(names.map(({ words }) => words.map(stemOf)).filter(words => !words.some(word => HEADS.has(word))).flat());
    return [...roles].filter(role => !role.startsWith('+') && !HEADS.has(role) && !GENERAL.has(role) && !persons.has(role));
  };
  const mine = fields(a);
  const other = fields(b);
  return mine.length > 0 && other.length > 0 && !mine.some(field => other.some(known => sameField(field, known)));
}

/** "antiterror" and "antiterrorist" are one field. */
function sameField(a: string, b: string): boolean {
  return a === b || Math.min(a.length, b.length) >= LONG_FIELD && (a.startsWith(b) || b.startsWith(a));
}

/** Stems of fewer letters open many words. */
const LONG_FIELD = 6;

/** Words in names of parties and their services that tell none from another. */
const SERVICE = new Set('forces force army armed movement group militia the of and bulletin desk media press service news channel agency office ministry command state bureau centre center'.split(' '));

/** One speaks in the own service of the party that the other is: "Free Coast Radio" and "the Free Coast Front". */
function ofHouse({ house, roles }: Sayer, other: Sayer): boolean {
  if (house === undefined) return false;
  const party = other.names.some(name => {
    if (name.info?.kind === 'state' || name.info?.kind === 'place') return false;
    const words = [name.words, ...(name.info === undefined ? [] : [folded(name.info.key.slice(name.info.key.indexOf(':') + 1)).split(/\s+/)])];
    return words.some(list => { const telling = list.filter(word => !SERVICE.has(word)); return telling.length > 0 && telling.every(word => house.includes(word)); });
  });
  return party || [...roles].some(role => MILITARY.has(role)) && isMilitary(other) && !irregular(other) && !other.names.some(name => name.info?.kind === 'actor');
}

const ARMS = new Set(['air', 'navy', 'staff', 'brigade', 'command', 'defence', 'defense', 'marine'].map(stemOf));

/** "Sudan's paramilitary forces" are not its army. */
const IRREGULAR = stems('paramilitary rebel militia insurgent separatist guerrilla resistance local');

function irregular({ roles }: Sayer): boolean {
  return [...IRREGULAR].some(role => roles.has(role));
}

function isMilitary({ roles }: Sayer): boolean {
  return [...roles].some(role => MILITARY.has(role));
}

function hasArm({ roles }: Sayer): boolean {
  return [...roles].some(role => ARMS.has(role));
}

/** Told by what somebody is and by no name of his own: "the drone forces", "an official in Doha". */
export function isDescribed({ names, roles }: Sayer): boolean {
  const named = new Set(names.flatMap(({ words }) => words.map(stemOf)));
  return names.every(name => name.info !== undefined || name.located) && [...roles].some(role => !role.startsWith('+') && !named.has(role));
}

/** "officials", "a source in the service": described by words that many share. */
function isGeneric({ names, roles }: Sayer): boolean {
  return names.every(name => name.info?.kind === 'state') && [...roles].every(role => GENERAL.has(role) || role.startsWith('+') || role === SOURCE);
}

const SOURCE = stemOf('source');
