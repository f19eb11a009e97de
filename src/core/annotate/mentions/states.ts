import { after, before, isSaying, isVerb, modifiersFrom, verbAfter } from './grammar.ts';
import { groupNouns, organisationNouns, personNouns, victims, weakPersons } from './vocabulary/roles.ts';
import { addressing, dealings, motions, nounVerbs, sufferings } from './vocabulary/verbs.ts';
import { directionNouns, locatives, placeNouns, placeTypeWords } from './vocabulary/places.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

export type Standing = 'actor' | 'place';

/** A country is an actor by its name, a capital only where the sentence makes it a government. */
export type StandingClass = 'country' | 'capital';

const passives = wordSet('is was are were be been being');

/**
 * Whether a state's name is somebody who acts or is addressed ("Russia accused", "a deal with
 * Russia", "aid to Ukraine") or somewhere ("the war in Ukraine", "within Russia"): by the grammar around it. The words are
 * `[first, to)`; `list` where they are a list of names.
 */
export function standingOf(words: readonly Word[], first: number, to: number, kind: StandingClass, list = false): Standing {
  const from = modifiersFrom(words, first);
  const last = words[to - 1];
  const previous = before(words, from);
  const next = after(words, to);
  if (last?.possessive === true) return possessed(words, to, next, kind);

  const skipped = previous !== undefined && (previous.lower === 'the' || previous.lower === 'both' || previous.lower === 'either' || previous.lower === 'neither');
  const preposition = skipped ? before(words, from - 1) : previous;
  const at = skipped ? from - 2 : from - 1;
  // "its backers, notably Russia", "mediators including Qatar"
  if (isExample(words, from)) return 'actor';
  if (preposition !== undefined) {
    const decided = afterPreposition(words, at, preposition.lower, to, kind);
    if (decided !== undefined) return decided;
  }
  const verb = verbAfter(words, to);
  if (verb !== undefined) return subject(words, verb, kind);
  const governor = skipped ? preposition : previous;
  // "which Armenians call Stepanakert"
  if (governor?.lemma === 'call' && hasWord(words, at, ['which', 'that', 'what'])) return 'place';
  if (governor !== undefined && addressing.has(governor.lower)) return 'actor';
  // "said Kinshasa"; "sold Riyadh the kits"; "it was Ankara that blinked"
  if (governor !== undefined && (isSaying(words, at) || giving.has(governor.lower) && next !== undefined && /^(?:DET|NUM|PRON)$/.test(next.pos))) return 'actor';
  if (governor !== undefined && /^(?:was|is)$/.test(governor.lower) && words[at - 1]?.lower === 'it' && next?.lower === 'that') return 'actor';
  // they "betrayed" Iran
  const quoted = words[from]?.gap === '|' && words[from]?.opens === false ? words[from - 1] : undefined;
  if (quoted?.pos === 'VERB' && kind === 'country' && /ed$/.test(quoted.lower) && !reaching.has(quoted.lower)) return 'actor';
  // "Russia, which …", "Iran, meanwhile, said": a clause in between; "Paris and London understood": a fellow.
  const comma = words[to];
  if (comma?.gap === ',' && (comma.lower === 'which' || comma.lower === 'whose' || comma.lower === 'its')) return 'actor';
  if (comma?.gap === ' ' && (comma.lower === 'and' || comma.lower === 'or' || comma.lower === 'nor')) {
    const fellow = words[to + 1];
    if (fellow?.capital === true) {
      const end = words[to + 2]?.capital === true && words[to + 2]?.gap === ' ' ? to + 3 : to + 2;
      const shared = verbAfter(words, end);
      if (shared !== undefined && (previous === undefined || words[from]?.first === true || previous.pos !== 'ADP')) return subject(words, shared, kind);
    }
  }
  if (kind === 'country' && opensClause(words, from) && verbWithin(words, to, 12)) return 'actor';
  if (list && preposition?.pos !== 'ADP') return 'actor';
  return kind === 'country' && words[from]?.gap !== ',' && governor !== undefined && isVerb(words, at) && !reaching.has(governor.lower) ? 'actor' : 'place';
}

const friends = wordSet('backers allies partners powers mediators patrons sponsors supporters rivals adversaries enemies guarantors donors creditors suppliers signatories members critics capitals');

/** Whether the name is an example of those just spoken of. */
function isExample(words: readonly Word[], from: number): boolean {
  const word = words[from - 1];
  if (words[from]?.gap !== ' ' || word === undefined || !/^(?:notably|including|especially|namely|chiefly|particularly)$/.test(word.lower)) return false;
  return friends.has(words[from - 2]?.lower ?? '');
}

const giving = wordSet('sold sells sell sent sends send gave gives give handed hands offered offers lent promised promises showed shows paid pays denied granted cost costs owed');
const clauseWords = wordSet('that if as while when because but and whether though although since after before until unless so');

/** Whether a clause begins with word `from`, an article passed over. */
function opensClause(words: readonly Word[], from: number): boolean {
  const start = words[from - 1]?.lower === 'the' && words[from]?.gap === ' ' ? from - 1 : from;
  const word = words[start];
  if (word === undefined) return false;
  if (word.opens || word.gap !== ' ') return true;
  const previous = words[start - 1];
  return previous !== undefined && (previous.pos === 'SCONJ' || clauseWords.has(previous.lower) || previous.pos === 'NOUN' && words[start]?.lower === 'the');
}

function verbWithin(words: readonly Word[], at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i++) {
    const word = words[i];
    if (word === undefined || word.first || word.gap === '|') return false;
    if (word.pos === 'AUX' || word.pos === 'VERB' && !/ing$/.test(word.lower)) return true;
  }
  return false;
}

const reaching = wordSet('left leave leaves leaving entered enter enters entering visited visit visits visiting reached reach reaches reaching invaded invade invades invading crossed fled flee fleeing quit toured hit hits hitting struck strike bombed bomb bombing shelled shelling attacked attack attacking occupied occupy occupying liberated liberate captured capture capturing seized seize seizing retook retake retaking recaptured recapture rid unite rebuild rebuilding divided partition besieged besiege besieging encircled encircle isolate isolating stormed storm storming pounded pounding evacuated evacuate defend overran overrun burned torched razed looted ransacked raided cleared clear shells shelled enter reenter free freed bypass bypassed');

function subject(words: readonly Word[], verb: number, kind: StandingClass): Standing {
  if (kind === 'country') return 'actor';
  const word = words[verb];
  if (word === undefined) return 'place';
  if (sufferings.has(word.lower)) return losing.has(word.lower) && !supplies.has(words[verb + 1]?.lower ?? '') && words[verb + 1]?.pos !== 'NUM' ? 'actor' : 'place';
  if (passives.has(word.lower) || word.lower === 'has' || word.lower === 'had') {
    for (let i = verb + 1; i < verb + 4; i++) {
      const later = words[i];
      if (later === undefined || later.gap !== ' ') break;
      // "Tehran has lost most of its friends", but "has lost power"
      if (losing.has(later.lower) && !supplies.has(words[i + 1]?.lower ?? '')) return 'actor';
      if (sufferings.has(later.lower)) return 'place';
      if (later.pos === 'VERB') return 'actor';
    }
    if (passives.has(word.lower)) {
      const later = words[verb + 1];
      return quiet.has(later?.lower ?? '') || later?.pos === 'DET' || later?.lower === 'under' || later?.lower === 'home' || later?.lower === 'in' || later?.lower === 'on' || later?.lower === 'about' ? 'place' : 'actor';
    }
  }
  return 'actor';
}

function possessed(words: readonly Word[], to: number, next: Word | undefined, kind: StandingClass): Standing {
  if (next === undefined) return 'actor';
  for (let i = to; i < to + 4; i++) {
    const word = words[i];
    if (word === undefined || word.gap !== ' ') break;
    // "nine of Ghana's sixteen regions"
    if (/^(?:townships|districts|municipalities|counties|states|provinces|communes|governorates|departments)$/.test(word.lower) && words[i - 1]?.pos === 'NUM') return 'place';
    // "from Tehran's side", but "on Lebanon's side of the border"
    if (word.lower === 'side' && kind === 'capital' && words[i + 1]?.gap !== ' ') return 'actor';
    // "Lithuania's border service" is the state's
    if (word.lower === 'border' && /^(?:service|guard|guards|police|force|forces|agency|troops)$/.test(words[i + 1]?.lower ?? '')) return 'actor';
    if (directionNouns.has(word.lower)) return 'place';
    // "Russia's Bryansk region": before a named region it is where that region is.
    if (placeTypeWords.has(word.lower) && (words[to]?.capital === true || kind === 'capital')) return 'place';
    // "Washington's envoy" is the government's, "Kyiv's mayor" the town's
    if (kind === 'capital' && (statesmen.has(word.lower) || (word.lower === 'chief' && words[i - 1]?.lower !== 'police'))) return 'actor';
    if (kind === 'capital' && (personNouns.has(word.lower) || word.lower === 'mayor' || word.lower === 'residents')) return 'place';
    if (organisationNouns.has(word.lower)) return 'actor';
  }
  if (next.capital && words[to + 1]?.gap === ',' ) return 'place';
  return 'actor';
}

const quiet = wordSet('quiet calm dark empty deserted tense crowded flooded safe burning cold hot asleep');
const holding = wordSet('hold holds held control controls controlled took take takes taken shut sealed blockaded retain retains retained');
const losing = wordSet('lost loses lose');
const supplies = wordSet('power electricity water heat heating gas internet signal light lights fuel mobile phone contact');

const statesmen = wordSet('envoy envoys ambassador ambassadors diplomat diplomats negotiator negotiators minister ministers president representative representatives mediator emissary spokesman spokeswoman spokesperson officials leader leaders rulers generals commanders troops soldiers forces ally allies proxy proxies partner partners enemy enemies opponents backers');

function afterPreposition(words: readonly Word[], at: number, preposition: string, to: number, kind: StandingClass): Standing | undefined {
  if (locatives.has(preposition)) {
    if ((preposition === 'toward' || preposition === 'towards') && governed(words, at, 4, leanings)) return 'actor';
    // "confidence in Ukraine", "over Iran": still somewhere, or about it.
    return 'place';
  }
  switch (preposition) {
    case 'by': return 'actor';
    case 'against': return 'actor';
    case 'with': return governed(words, at, 1, borders) ? 'place' : 'actor';
    case 'than': case 'like': case 'unlike': case 'as': return 'actor';
    case 'between': case 'among': return governed(words, at, words.length, dealings) ? 'actor' : hasWord(words, at, ['border', 'road', 'route', 'flights', 'line', 'frontier']) ? 'place' : 'actor';
    case 'and': case 'or': {
      const fellow = words[at - 1];
      if (fellow?.capital !== true || words[at]?.gap !== ' ') return undefined;
      let start = at - 1;
      while (start > 0 && words[start - 1]?.capital === true && words[start]?.gap === ' ') start--;
      // The last of a pair goes with the first: "in Russia and Belarus", "talks between Iran and Oman".
      const verb = verbAfter(words, to);
      const lead = before(words, start);
      if (lead !== undefined && (locatives.has(lead.lower) || ['of', 'to', 'from', 'on', 'for', 'with', 'between', 'by', 'against'].includes(lead.lower))) return afterPreposition(words, start - 1, lead.lower, to, kind);
      return verb === undefined ? undefined : subject(words, verb, kind);
    }
    case 'from': {
      if (governed(words, at, 5, fromActors)) return 'actor';
      return 'place';
    }
    case 'to': {
      // "It is up to Kyiv"
      if (words[at - 1]?.lower === 'up' && /^(?:is|was|now|be|been)$/.test(words[at - 2]?.lower ?? '')) return 'actor';
      if (governed(words, at, 5, motions) && !governed(words, at, 3, dealings)) return 'place';
      if (governed(words, at, 5, dealings)) return 'actor';
      return verbBare(words, to) ? 'actor' : 'place';
    }
    case 'for': return governed(words, at, 3, forPlaces) ? 'place' : 'actor';
    // "urged Lusaka to reply"
    case 'on': return onActors.has(words[at - 1]?.lemma ?? '') || onActors.has(words[at - 1]?.lower ?? '') ? 'actor' : governed(words, at, 4, dealings) && !(kind === 'capital' && governed(words, at, 3, strikes)) ? 'actor' : 'place';
    case 'of': return governed(words, at, 6, accusing) ? 'actor' : governed(words, at, 2, ofActors) ? 'actor' : 'place';
    default: return undefined;
  }
}

const onActors = wordSet('call rely depend lean pressure prevail count reliance dependence reliant dependent');
/** What a country does with its policy: "turning the island toward Beijing". */
const leanings = wordSet('steering tilting leaning turning drifting pivoting shifting steer tilt lean turn drift pivot shift swing orient gravitate tack hostile hostility policy stance attitude overture gesture posture aggression obligation goodwill');
const borders = wordSet('border borders frontier boundary crossing');
const fromActors = wordSet('comment comments reaction word signal signals directed orchestrated dictated instructions instruction pressure demand demands support aid help weapons arms assistance orders order permission approval criticism response reply guarantees guarantee concessions threat threats funding imports oil gas independence bought buy buying buys denial denials opposition objections message statement sanctions backing condemnation');
const forPlaces = wordSet('left leave leaving bound depart departed departing sailed flight flights');
const strikes = wordSet('strike strikes attack attacks raid raids assault assaults barrage bombardment advance march offensive');
const accusing = wordSet('accuse accused accuses accusing suspect suspected accusation accusations');
const ofActors = wordSet('ally allies backing support enemy enemies behalf criticism condemnation demands consent defeat accusations recognition patience part critical member wary suspicious ahead');

/** Whether one of `list` stands within `reach` words before `at`, in the same clause. */
function governed(words: readonly Word[], at: number, reach: number, list: ReadonlySet<string>): boolean {
  for (let i = at - 1, n = 0; i >= 0 && n < Math.min(reach, 8); i--, n++) {
    const word = words[i];
    if (word === undefined) return false;
    if (list.has(word.lower) || list.has(word.lemma)) return true;
    if (words[i + 1]?.gap !== ' ' && words[i + 1]?.gap !== '-') return false;
    if (word.first) return false;
  }
  return false;
}

function hasWord(words: readonly Word[], at: number, list: readonly string[]): boolean {
  return governed(words, at, 4, new Set(list));
}

function verbBare(words: readonly Word[], to: number): boolean {
  const next = after(words, to);
  return next !== undefined && nounVerbs.has(next.lower) && isVerb(words, to);
}

/**
 * Whether the words before word `first` say that a place follows: surely ("in", "near the", "the village of", "south of",
 * "residents of", "the road to"), or perhaps ("from", "to").
 */
export function placeBefore(words: readonly Word[], first: number): 'surely' | 'perhaps' | undefined {
  const from = modifiersFrom(words, first);
  let previous = before(words, from);
  let at = from;
  if (previous?.lower === 'the') { at = from - 1; previous = before(words, at); }
  if (previous === undefined) return undefined;
  const noun = before(words, at - 1);
  // "swore in Omar Teg as governor": the adverb of a verb
  if (previous.lower === 'in' && noun !== undefined && /^(?:swore|sworn|swear|swears|swearing)$/.test(noun.lower)) return undefined;
  // "analysts at Harbour Desk"
  if (previous.lower === 'at' && noun !== undefined && staff.has(noun.lower)) return undefined;
  if (locatives.has(previous.lower)) return 'surely';
  if (previous.lower === 'of' && noun !== undefined) return placeNouns.has(noun.lower) || placeNouns.has(noun.lower.replace(/s$/, '')) || ofPlaces.has(noun.lower) ? 'surely' : undefined;
  if ((previous.lower === 'to' || previous.lower === 'from') && noun !== undefined && ways.has(noun.lower)) return 'surely';
  if (previous.lower === 'from') return governed(words, at - 1, 4, leaving) || noun !== undefined && isPeople(noun.lower) ? 'surely' : 'perhaps';
  if (previous.lower === 'on' && noun !== undefined && (strikes.has(noun.lower) || munitions.has(noun.lower))) return 'surely';
  // "towns including Rabia", "cities such as Zintan"
  const listed = previous.lower === 'including' || previous.lower === 'like' ? noun : previous.lower === 'as' && noun?.lower === 'such' ? before(words, at - 2) : undefined;
  if (listed !== undefined && /s$/.test(listed.lower) && (placeNouns.has(listed.lower.replace(/s$/, '')) || /^(?:cities|territories|counties|localities|municipalities|areas)$/.test(listed.lower))) return 'surely';
  if (previous.lower === 'to') return governed(words, at - 1, 4, motions) ? 'surely' : undefined;
  if (previous.lower === 'between' && noun !== undefined && (ways.has(noun.lower) || borders.has(noun.lower) || noun.lower === 'region' || noun.lower === 'area')) return 'surely';
  return at === from && placeNouns.has(previous.lower) && !previous.capital && words[from - 2]?.lower === 'the' ? 'surely' : undefined;
}

/** Words for people, after whom "from" says where they come from. */
function isPeople(lower: string): boolean {
  // "lawyers from Asrin" may name their firm
  if (professions.has(lower)) return false;
  return personNouns.has(lower) || weakPersons.has(lower) || groupNouns.has(lower) || victims.has(lower) || lower.endsWith('s') && personNouns.has(lower.slice(0, -1));
}

const professions = wordSet('lawyer lawyers researcher researchers analyst analysts consultant consultants economist economists reporter reporters monitors');
const staff = wordSet('trader traders engineer engineers source sources consultant consultants partner manager managers officials investigators lawyers lawyer scientist professor historian analyst analysts researcher researchers fellow editor editors spokesman spokeswoman economist economists expert experts director strategist reporter broker brokers executive lecturer scholar');
const munitions = wordSet('bomb bombs missile missiles rocket rockets shell shells drone drones mortar mortars munition munitions shelling fire landed fell rained closed marched advanced advancing descended converged');
const leaving = wordSet('move transfer bring kilometre kilometer km metre meter mile km. march expel evict withdraw withdrawal pull retreat flee evacuate displaced displace drive shell launch advance depart return relocate deport');
const ways = wordSet('road roads route routes highway way railway line bridge approach approaches access path pipeline flight flights ferry ferries convoy bus train north south east west return');
const ofPlaces = wordSet('residents people inhabitants natives villagers citizens mayor governor prefect battle siege fall capture recapture seizure liberation occupation bombardment shelling bombing evacuation destruction encirclement control out defence defense town-council streets suburbs edge most edges heart port ruins');

/** Whether the name is what a verb of reaching, taking or striking a place has for its object: "retook Adan Yabaal". */
export function isReached(words: readonly Word[], first: number): boolean {
  // "units liberated Wad Ashana": the model takes such a verb for an adjective
  const close = words[first - 1];
  if (close?.pos === 'ADJ' && words[first]?.gap === ' ' && reaching.has(close.lower) && /^(?:NOUN|PROPN|ADV|AUX)$/.test(before(words, first - 1)?.pos ?? '')) return true;
  // units "liberated" Sukhetske
  if (words[first]?.gap === '|' && words[first]?.first === false && close?.gap === '|' && !close.first && reaching.has(close.lower)) return true;
  const previous = before(words, modifiersFrom(words, first));
  // "they hold Kamituga;"
  if (previous !== undefined && holding.has(previous.lower) && !previous.capital && (words[first + 1]?.gap !== ' ' && words[first + 1]?.gap !== '-' || /^(?:for|since|until)$/.test(words[first + 1]?.lower ?? ''))) return true;
  return previous !== undefined && reaching.has(previous.lower) && (previous.pos === 'VERB' || previous.pos === 'NOUN' || previous.pos === 'AUX') && !previous.capital;
}
