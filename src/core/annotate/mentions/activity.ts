import { verbAfter } from './grammar.ts';
import type { RolePhrase } from './nounPhrases.ts';
import { addressing } from './vocabulary/verbs.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

function actsLater(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 7; i++) {
    const word = words[i];
    if (word === undefined || word.gap === '|' || word.gap === ',') return false;
    if (word.pos === 'VERB' && words[i - 1]?.pos !== 'DET') return !harms.has(word.lower);
  }
  return false;
}

/** What is done to people who are counted and not heard. */
const suffered = 'killed wounded injured hurt displaced trapped buried detained arrested evacuated abducted kidnapped executed shot burned hospitalised hospitalized treated rescued uprooted stranded sickened';
const harming = wordSet(`${suffered} kill killing kills wounding wound injure injuring displace displacing trapping detaining arresting evacuate evacuating abducting kidnapping behead beheaded massacred shelter sheltered`);

/** "killed 14 people", "wounding at least six civilians": the harmed are counted, not heard. */
function harmed(words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= from - 4 && i >= 0; i--) {
    const word = words[i];
    if (word === undefined || words[i + 1]?.gap !== ' ') return false;
    if (harming.has(word.lower)) return true;
    if (word.pos === 'VERB' || word.pos === 'NOUN') return false;
  }
  return false;
}

const arms = wordSet('armoured armored infantry mechanised mechanized motorised motorized tank rifle engineer assault');
const counted = wordSet('countries states nations banks firms companies governments');
const confiding = wordSet('admitted said explained complained appealed wrote spoke confided conceded promised boasted');
const beings = wordSet('is are was were be');
const harms = wordSet(`${suffered} died die dies perished perish drowned missing dead affected starving homeless`);

/** Whether people who are mostly counted here act, speak, are spoken to, or are named by where they belong. */
export function isActive(words: readonly Word[], phrase: RolePhrase): boolean {
  const { head, from, names, role } = phrase;
  if (harmed(words, from)) return false;
  // "My uncle rowed out for them": the speaker's own people
  if (/^(?:my|our)$/.test(phrase.determiner ?? '') && !role.plural) return false;
  // "workers from 28 countries", "two thousand people want boots": counted, and nobody
  if (words[head - 1]?.pos === 'NUM' && counted.has(words[head]?.lower ?? '') && /^(?:from|in|of|across)$/.test(words[from - 1]?.lower ?? '')) return false;
  if (words[head]?.lower === 'people' && /^(?:million|billion)$/.test(words[head - 1]?.lower ?? '')) return false;
  // "outlaw groups loyal to …"
  const trait = words[head + 1];
  if (trait?.gap === ' ' && /^(?:loyal|linked|affiliated|allied|aligned|backed|led)$/.test(trait.lower)) return true;
  // "the master of the Amber Star", "followers of Omar Zayd"
  if (trait?.gap === ' ' && trait.lower === 'of' && (role.plural ? words[head]?.lower === 'followers' && words[head + 2]?.capital === true : words[head]?.lower === 'master' && words[head + 2]?.lower === 'the')) return true;
  // "confided to a cousin that …"
  if (words[from - 1]?.lower === 'to' && words[from]?.gap === ' ' && confiding.has(words[from - 2]?.lower ?? '')) return true;
  // "two armoured companies"
  if (arms.has(words[head - 1]?.lower ?? '')) return true;
  if (names.some(name => name.rule !== 'sentence-start' && (name.sort !== 'place' || name.rule.startsWith('lexicon')))) return true;
  const next = words[head + 1];
  const word = words[head];
  if (next?.gap === ' ' && (next.lower === 'who' || next.lower === 'whose' || next.lower === 'familiar' || next.lower === 'close')) return true;
  const verb = verbAfter(words, head + 1);
  if (verb !== undefined) {
    let passive = false;
    // "crew members are aboard"
    const described = phrase.modified && words[head - 1]?.pos === 'NOUN';
    for (let i = verb; i < verb + 4; i++) {
      const each = words[i];
      if (each === undefined || (i > verb && each.gap !== ' ')) break;
      if (harms.has(each.lower)) return false;
      // "civilians are targeted", "people are here" say nothing that they do; "residents were told" does.
      if (i === verb && beings.has(each.lower)) { passive = true; continue; }
      if (each.lower === 'been' || each.lower === 'being') { passive = true; continue; }
      if (passive) { if (each.pos === 'VERB' || each.pos === 'NOUN') return addressing.has(each.lower) || /^(?:given|offered|promised|handed|paid|shown|issued|refused)$/.test(each.lower) || /ing$/.test(each.lower); if (each.pos === 'ADV' || each.lower === 'not') continue; return each.pos === 'ADJ' || described; }
      if (each.pos === 'VERB') break;
    }
    return !passive || described;
  }
  // his crew “never touched the bell”
  if (next?.gap === '|' && next.opens && !next.first && !next.capital && (next.pos === 'VERB' || next.pos === 'AUX')) return true;
  if (next?.gap === ' ' && next.pos === 'VERB') return !harms.has(next.lower);
  // "Cousins of the captives sat down …"
  const begin = phrase.determiner === undefined || phrase.determiner === "'s" ? from : from - 1;
  if ((words[from]?.opens === true || words[begin]?.opens === true && role.kind === 'person') && next?.gap === ' ' && next.pos === 'ADP') return actsLater(words, head + 2);
  const previous = words[begin]?.gap === ' ' ? words[begin - 1] : undefined;
  if (previous !== undefined && (addressing.has(previous.lower) && previous.lower !== 'support' || previous.lower === 'by' || (previous.lower === 'to' && words[begin - 2]?.lower === 'according'))) return true;
  // "the people of Tal Rifaat", "residents of …"
  return word?.lower === 'people' && next?.lower === 'of' && words[head + 2]?.capital === true;
}
