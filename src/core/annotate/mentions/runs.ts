import type { Word } from './words.ts';
import { adjectiveSuffixes, nameParticles, notNames, organisationStarts, titleModifiers, titles } from './vocabulary/names.ts';
import { personNouns, groupNouns, organisationNouns } from './vocabulary/roles.ts';
import { wordSet } from './vocabulary/words.ts';

/** "Cape of Good Hope", "Gulf of Sidra" */
const waters = wordSet('cape gulf bay strait sea horn isle valley mount port lake');
const connectors = wordSet('of for the to and in on against');

/** Whether the capitalised word can stand in a name; the first word of a sentence has its capital for another reason as well. */
export function canBeName(words: readonly Word[], i: number, known: (i: number) => boolean, isWord?: (lower: string) => boolean): boolean {
  const word = words[i];
  if (word === undefined || !word.capital) return false;
  if (notNames.has(word.lower)) {
    // "An-Nahda battalion": an article of Arabic
    if (/^(?:an|as|at)$/.test(word.lower) && words[i + 1]?.gap === '-' && words[i + 1]?.capital === true) return true;
    // "May", "March" and "Will" aside, such a word is none; "The" never opens a name.
    return false;
  }
  if (!word.opens) return true;
  if (word.upper || known(i)) return true;
  if (titles.has(bare(word.lower)) || titleModifiers.has(word.lower)) {
    const next = words[i + 1];
    return (next?.gap === '-' && next.capital) || next?.gap === ' ' && (next.capital || ((next.lower === 'for' || next.lower === 'of') && (words[i + 2]?.capital === true || words[i + 3]?.capital === true)));
  }
  if (isRole(word.lower)) { const next = words[i + 1]; return next?.gap === ' ' && next.capital && !notNames.has(next.lower); }
  const particle = words[i + 1];
  if (particle?.gap === ' ' && /^(?:der|den|de)$/.test(particle.lower)) return true;
  // "Sinjar: market reopens": no word of English, whatever the model takes it for
  if (word.pos === 'PROPN' || isWord?.(word.lower) === false) return true;
  const next = words[i + 1];
  return (next?.gap === '-' || next?.gap === ' ') && next.capital && (!notNames.has(next.lower) || words[i + 2]?.gap === '-');
}

function isRole(lower: string): boolean {
  return personNouns.has(lower) || groupNouns.has(lower) || organisationNouns.has(lower) || (lower.endsWith('s') && personNouns.has(lower.slice(0, -1)));
}

/** A title as the list has it: "Gen." → "gen". */
export function bare(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/**
 * The end of the run of name words that begins at `from`: capitals, particles between them ("Salim bin Aqil"), and, once
 * a word for an organisation has come, "of", "for", "the" and "and" ("Group for the Support of Islam and Muslims").
 */
export function runEnd(words: readonly Word[], from: number, reach: (i: number) => number | undefined): number {
  const known = (i: number): boolean => reach(i) !== undefined;
  let to = from + 1;
  let institution = opensLinks(words[from]);
  let linked = false;
  while (to < words.length) {
    if (words[to - 1]?.possessive === true && !(possessors.has(words[to - 1]?.lower ?? '') && owned.test(words[to]?.text ?? ''))) break;
    const word = words[to];
    if (word === undefined || (word.gap !== ' ' && word.gap !== '-')) break;
    if (word.first) break;
    const through = word.capital && word.gap === ' ' ? reach(to) : undefined;
    if (through !== undefined && through > to + 1) { institution ||= opensLinks(word); to = through; continue; }
    if (word.capital && (!notNames.has(bare(word.lower)) || words[to + 1]?.gap === '-' || lastWords.has(word.lower))) {
      institution ||= opensLinks(word);
      to++;
      continue;
    }
    if (word.gap === '-') {
      // "Chaung-u", "Kurdish-controlled": only a capital or a particle carries a name over a hyphen.
      if (nameParticles.has(word.lower) && words[to + 1]?.capital === true && (words[to + 1]?.gap === ' ' || words[to + 1]?.gap === '-')) { to++; continue; }
      // "Yun Do-sik", "Kim Jong-un": a small second half belongs to a name that has begun.
      if ((to - from > 1 || word.lower.length < 4 && words[to + 1]?.gap === ' ' && words[to + 1]?.capital === true) && !adjectiveSuffixes.has(word.lower)) { to++; continue; }
      break;
    }
    const particle = particleReach(words, to);
    if (particle !== undefined) { to = particle; continue; }
    if (institution) {
      const next = connectorReach(words, to, linked, known);
      if (next !== undefined) { linked = true; to = next; continue; }
    }
    break;
  }
  return to;
}

/** "Donetsk Regional Prosecutor's Office", "Miners' Union": possessives inside the name of an institution. */
const possessors = wordSet('prosecutor general minister president governor mayor ombudsman attorney secretary people peoples workers children women farmers teachers journalists doctors lawyers veterans soldiers citizens students miners martyrs fishermen patriots mothers elders herders');
const owned = /^(?:Office|Party|Union|Council|Syndicate|Association|Assembly|Congress|League|Hospital|Movement|Army|Front|Committee|Court|Militia|Network|Federation|Republic|Commission|Defen[cs]e|Liberation|Foundation|Fund)$/;

/** "Danube Today", "Harbour Watch": words that begin no name but end some. */
const lastWords = wordSet('today watch now tomorrow tonight');

/** Whether "of" or "for" may follow in a name: "Ministry of …", "Minister for the Far North". */
function opensLinks(word: Word | undefined): boolean {
  return word !== undefined && (organisationStarts.has(word.lower) || waters.has(word.lower) || word.lower === 'minister' || word.lower === 'ministers' || word.lower === 'secretary' || word.lower === 'representative' || word.lower === 'envoy' || word.lower === 'commissioner' || word.lower === 'chief');
}

/** Past small particles to the capital they lead to: "bin", "al-", "de la". */
function particleReach(words: readonly Word[], at: number): number | undefined {
  for (let i = at; i < at + 3; i++) {
    const word = words[i];
    if (word === undefined || (word.gap !== ' ' && word.gap !== '-')) return undefined;
    if (word.capital) return i > at && !notNames.has(word.lower) ? i : undefined;
    if (!nameParticles.has(word.lower) || word.lower === 'as' || word.lower === 'an') {
      // "as" and "an" are words of English as well: they are articles of Arabic only before a hyphen.
      if (!((word.lower === 'as' || word.lower === 'an') && words[i + 1]?.gap === '-')) return undefined;
    }
  }
  return undefined;
}

function connectorReach(words: readonly Word[], at: number, linked: boolean, known: (i: number) => boolean): number | undefined {
  let i = at;
  const first = words[i];
  if (first === undefined || !connectors.has(first.lower)) return undefined;
  // "and" goes on only inside what "of" or "for" has opened, and not to another name that the lexicon knows.
  if (first.lower === 'and' && !linked) return undefined;
  if (first.lower === 'in' || first.lower === 'on' || first.lower === 'the') return undefined;
  i++;
  if (words[i]?.lower === 'the' && words[i]?.gap === ' ') i++;
  const next = words[i];
  if (next === undefined || next.gap !== ' ' || !next.capital || notNames.has(next.lower)) return undefined;
  if ((first.lower === 'and' || first.lower === 'against') && known(i)) return undefined;
  return i;
}
