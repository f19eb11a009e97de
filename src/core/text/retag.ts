import { isCapital, PLURALS, set } from './lostVerbs.ts';
import { ALWAYS_VERBS, BACK_FORMS, BASE_VERBS, GERUNDS, HEADLINE_VERBS, IS_BEFORE, LEMMAS, LIKELY_VERBS, NEVER_NAMES, PAST_CUES, SAYING_FORMS, SAYING_GERUNDS, SET_BEHIND, SHOWING, SHOW_FORMS, SUBJECT_PRONOUNS } from './retagWords.ts';
import type { Token } from './tagged.ts';

/**
 * Mends the model's tags where news prose is known to defeat it. Changes the tokens in place.
 *
 * - "Moscow claims it held the town": a headline verb between a name and a pronoun, article or "that" is a verb.
 * - "It's over": the contraction after a pronoun is the verb, not the possessive.
 */
export function retag(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.pos === 'PUNCT' || token.pos === 'SPACE') continue;
    const { lower } = token;
    const always = ALWAYS_VERBS.get(lower);
    if (always !== undefined) {
      if (token.pos !== 'VERB' && tokens[i - 1]?.pos !== 'DET') set(token, 'VERB', always);
      continue;
    }
    const known = token.pos === 'VERB' ? LEMMAS.get(lower) : undefined;
    if (known !== undefined) { token.lemma = known; continue; }
    if (token.pos === 'NOUN' || token.pos === 'PROPN' && !isCapital(token)) {
      const lemma = SAYING_FORMS.get(lower);
      if (lemma !== undefined && (opensThat(tokens, i) || followsQuotation(tokens, i))) { set(token, 'VERB', lemma); continue; }
      // "“Never,” the nurse shot back"
      const back = tokens[i + 1]?.lower === 'back' && followsQuotation(tokens, i) ? BACK_FORMS.get(lower) : undefined;
      if (back !== undefined) { set(token, 'VERB', back); continue; }
      if (lower === 'shot' && tokens[i + 1]?.lower === 'back') { set(token, 'VERB', 'shoot'); continue; }
    }
    // "taken that afternoon by a neighbour"
    if (lower === 'that' && token.pos !== 'DET' && tokens[i - 1]?.pos === 'VERB' && DAYTIMES.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.pos === 'ADP') { set(token, 'DET', 'that'); continue; }
    // "in a televised address", "a ferry pass held by": behind "a" the base form of a verb is a noun.
    if (token.pos === 'VERB' && lower === token.lemma && isNounBehindArticle(tokens, i)) { set(token, 'NOUN', lower); continue; }
    // "the 63rd Brigade"
    if (token.pos === 'PRON' && /^\d+(?:st|nd|rd|th)$/.test(lower)) { set(token, 'ADJ', lower); continue; }
    // "the agency estimates twice that"
    if (lower === 'estimates' && token.pos === 'NOUN' && tokens[i - 1]?.pos === 'PROPN' && (tokens[i + 1]?.pos === 'NUM' || /^(?:twice|some|about|around|between|that|at|up|nearly|the|a)$/.test(tokens[i + 1]?.lower ?? ''))) { set(token, 'VERB', 'estimate'); continue; }
    const past = token.pos === 'ADJ' ? PAST_CUES.get(lower) : undefined;
    if (past !== undefined && (isPredicate(tokens, i) || followsQuotation(tokens, i))) { set(token, 'VERB', past); continue; }
    // "Pictures made from a balloon show the roof"
    if (token.pos === 'NOUN' && SHOW_FORMS.has(lower) && showsBefore(tokens, i)) { set(token, 'VERB', SHOW_FORMS.get(lower) ?? lower); continue; }
    // "Splinters gathered by neighbours point to a mortar"
    if (token.pos === 'NOUN' && lower === 'point' && tokens[i + 1]?.lower === 'to' && tokens[i - 1]?.lower.endsWith('s') === true && (tokens[i - 1]?.pos === 'NOUN' || tokens[i - 1]?.pos === 'PROPN')) { set(token, 'VERB', 'point'); continue; }
    // "Petrenko, the ferryman, claims the boat sank"
    if (token.pos === 'NOUN' && HEADLINE_VERBS.has(lower) && behindApposition(tokens, i)) { set(token, 'VERB', HEADLINE_VERBS.get(lower) ?? lower); continue; }
    // "The paper points out that"
    if (token.pos === 'NOUN' && (lower === 'points' || lower === 'point') && tokens[i + 1]?.lower === 'out' && /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.pos ?? '')) { set(token, 'VERB', 'point'); continue; }
    // "They expect a raid and doubt that the wall will hold"
    if (token.pos === 'NOUN' && lower === 'doubt' && tokens[i - 1]?.lower === 'and' && tokens[i + 1]?.lower === 'that') { set(token, 'VERB', lower); continue; }
    // "denies everything else"
    if (token.pos === 'VERB' && /^(?:everything|something|anything|nothing)$/.test(lower)) { set(token, 'PRON', lower); continue; }
    // "Mali and Niger each returned 40 men", "Each received a fine", "Both left at dawn"
    if (token.pos === 'DET' && /^(?:each|both|several|many|most|few)$/.test(lower) && standsForSubject(tokens, i)) { set(token, /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.pos ?? '') ? 'ADV' : 'PRON', lower); continue; }
    // "No one left Orel", "Nobody left"
    if (lower === 'left' && token.pos !== 'VERB' && /^(?:one|both|each|several|many|most|few|nobody|none|everyone|everybody|all|who|that|they|he|she)$/.test(tokens[i - 1]?.lower ?? '') && /^(?:PROPN|DET|PUNCT|PRON|ADP)$/.test(tokens[i + 1]?.pos ?? '')) { set(token, 'VERB', 'leave'); continue; }
    // "Orel, Reni and Dobra all brew ale"
    if (token.pos === 'NOUN' && /^(?:keep|hold|run|want|share|fly|use|pay|make|claim|patrol)$/.test(lower) && /^(?:all|both)$/.test(tokens[i - 1]?.lower ?? '') && /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 2]?.pos ?? '') && /^(?:NOUN|DET|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) { set(token, 'VERB', lower); continue; }
    // "A fourth said the gate was shut"
    if (token.pos === 'ADV' && /^(?:first|second|third|fourth|fifth|sixth|past)$/.test(lower) && tokens[i - 1]?.pos === 'DET' && tokens[i + 1]?.pos === 'VERB') { set(token, 'NOUN', lower); continue; }
    // "Rumours spread on Telegram that"
    if (lower === 'spread' && token.pos === 'NOUN' && tokens[i - 1]?.lower.endsWith('s') === true && tokens[i + 1]?.pos === 'ADP') { set(token, 'VERB', lower); continue; }
    // "The boats, the ministry claims, were bought in Orel."
    if (token.pos === 'NOUN' && /^(?:claims|reports|estimates|notes|alleges)$/.test(lower) && tokens[i + 1]?.text === ',' && /^(?:AUX|VERB)$/.test(tokens[i + 2]?.pos ?? '') && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? '') && tokens.slice(Math.max(0, i - 5), i).some(before => before.text === ',')) { set(token, 'VERB', lower.slice(0, -1)); continue; }
    // "has since alleged that …"
    if (lower === 'alleged' && token.pos === 'ADJ' && tokens.slice(Math.max(0, i - 3), i).some(before => /^(?:has|have|had)$/.test(before.lower))) { set(token, 'VERB', 'allege'); continue; }
    // "its aid chief, Ivan Besk", "the first spoke of a fault"
    if (lower === 'chief' && token.pos === 'ADJ' && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? '')) { set(token, 'NOUN', lower); continue; }
    if (lower === 'spoke' && token.pos === 'NOUN' && /^(?:of|to|about|with|for|on)$/.test(tokens[i + 1]?.lower ?? '')) { set(token, 'VERB', 'speak'); continue; }
    // "The rebels likely aim to hold the canal"
    if (token.pos === 'NOUN' && tokens[i - 1]?.lower === 'likely' && LIKELY_VERBS.has(lower) && (tokens[i - 2]?.pos === 'NOUN' || tokens[i - 2]?.pos === 'PROPN') && /^(?:PART|DET|ADJ|NOUN|PROPN|ADP|PRON)$/.test(tokens[i + 1]?.pos ?? '')) { set(token, 'VERB', lower); continue; }
    // "The minaret and the bend in the road both match."
    if (token.pos === 'NOUN' && /^(?:match|fit|differ|vary|stand)$/.test(lower) && /^(?:all|both)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i + 1]?.pos === 'PUNCT') { set(token, 'VERB', lower); continue; }
    // "…, analysts at the port forecast.", "…, local channels report."
    if (token.pos === 'NOUN' && SET_BEHIND.has(lower) && /^[.,;]$/.test(tokens[i + 1]?.text ?? '') && pluralSetBehind(tokens, i)) { set(token, 'VERB', lower); continue; }
    // "…, the agency estimates."
    if (token.pos === 'NOUN' && HEADLINE_VERBS.has(lower) && /^[.,;]$/.test(tokens[i + 1]?.text ?? '') && (setBehindClause(tokens, i) || setBehindAside(tokens, i))) { set(token, 'VERB', HEADLINE_VERBS.get(lower) ?? lower); continue; }
    // "Myanmar Now", "Han Do-yun": a capital letter inside a sentence behind a name goes on with the name.
    if (token.pos !== 'PROPN' && isCapital(token) && i > 0) {
      const before = tokens[i - 1];
      const joined = before?.text === '-' && tokens[i - 2]?.pos === 'PROPN';
      if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'ADJ' || token.pos === 'X' || token.pos === 'ADP') {
        if ((before?.pos === 'PROPN' && isCapital(before) && before.end < token.start || joined) && !NEVER_NAMES.has(lower)) { set(token, 'PROPN', lower); continue; }
        // "observed Saw Thein"
        if (token.pos === 'VERB' && before?.pos === 'VERB' && before.lower !== before.lemma && tokens[i + 1] !== undefined && isCapital(tokens[i + 1] ?? token) && before.text.charAt(0) === before.lower.charAt(0)) { set(token, 'PROPN', lower); continue; }
        // "the Lynch family", "… said Lynch"
        if (token.pos === 'VERB' && before !== undefined && (ALWAYS_VERBS.has(before.lower) || before.pos === 'DET' || before.pos === 'ADP') && before.text.charAt(0) === before.lower.charAt(0)) { set(token, 'PROPN', lower); continue; }
      }
    }
    // "Lynch said": a verb with a capital directly before a verb of saying is a name.
    if (token.pos === 'VERB' && isCapital(token) && (ALWAYS_VERBS.has(tokens[i + 1]?.lower ?? '') || tokens[i + 1]?.pos === 'VERB' && token.lemma === lower)) { set(token, 'PROPN', lower); continue; }
    // "There are fears that the dam may go"
    if (token.pos === 'VERB' && lower.endsWith('s') && tokens[i - 1]?.pos === 'AUX' && tokens[i - 2]?.lower === 'there') { set(token, 'NOUN', token.lemma); continue; }
    // "There were reports of shelling"
    if (token.pos === 'VERB' && lower === 'reports' && tokens[i + 1]?.lower === 'of' && tokens[i - 1]?.pos !== 'PROPN' && tokens[i - 1]?.pos !== 'NOUN') { set(token, 'NOUN', 'report'); continue; }
    // "…, promising to return": the model takes it for an adjective.
    if (token.pos === 'ADJ' && GERUNDS.has(lower) && tokens[i - 1]?.text === ',' && (tokens[i + 1]?.lower === 'to' || SUBJECT_PRONOUNS.has(tokens[i + 1]?.lower ?? ''))) { set(token, 'VERB', GERUNDS.get(lower) ?? lower); continue; }
    // "…, warning on Telegram of raids"
    if (lower === 'warning' && token.pos === 'NOUN' && tokens[i - 1]?.text === ',' && /^(?:of|on|against|about)$/.test(tokens[i + 1]?.lower ?? '')) { set(token, 'VERB', 'warn'); continue; }
    // "…, repeating that nobody left"
    const gerund = (token.pos === 'NOUN' || token.pos === 'ADJ') && tokens[i - 1]?.text === ',' && tokens[i + 1]?.lower === 'that' ? SAYING_GERUNDS.get(lower) : undefined;
    if (gerund !== undefined) { set(token, 'VERB', gerund); continue; }
    // "Data from the survey show that …"
    if (token.pos === 'NOUN' && (lower === 'show' || lower === 'suggest' || lower === 'indicate' || lower === 'reveal') && tokens[i + 1]?.lower === 'that') { set(token, 'VERB', lower); continue; }
    // "Lynch notes they left": a name that is a verb too, then a headline verb
    if (token.pos === 'VERB' && isCapital(token) && HEADLINE_VERBS.has(tokens[i + 1]?.lower ?? '') && SUBJECT_PRONOUNS.has(tokens[i + 2]?.lower ?? '') && token.lemma === lower) { set(token, 'PROPN', lower); continue; }
    // "Air defences shot down 12 drones"
    if (lower === 'shot' && token.pos === 'NOUN' && /^(?:down|dead|at|and)$/.test(tokens[i + 1]?.lower ?? '') && (tokens[i - 1]?.pos === 'NOUN' || tokens[i - 1]?.pos === 'PROPN' || tokens[i - 1]?.pos === 'PRON')) { set(token, 'VERB', 'shoot'); continue; }
    // "Village elders fear that the dyke will go"
    if (token.pos === 'NOUN' && BASE_VERBS.has(lower) && tokens[i - 1]?.lower.endsWith('s') === true && (tokens[i - 1]?.pos === 'NOUN' || tokens[i - 1]?.pos === 'PROPN') && (tokens[i + 1]?.lower === 'that' || /^(?:they|it|he|she|them|him|the|their|its|a|an|no)$/.test(tokens[i + 1]?.lower ?? ''))) { set(token, 'VERB', lower); continue; }
    if ((lower === '\'s' || lower === '’s') && token.pos === 'PART' && IS_BEFORE.has(tokens[i - 1]?.lower ?? '')) { set(token, 'AUX', 'be'); continue; }
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      const lemma = HEADLINE_VERBS.get(lower);
      if (lemma !== undefined && headlineVerb(tokens, i)) { set(token, 'VERB', lemma); continue; }
    }
    // "56 of 67" and "12 killed": digits are numbers whatever the model makes of them.
    const digit = token.text.charCodeAt(0);
    if (token.pos === 'NOUN' && digit >= 48 && digit <= 57 && /^\d[\d,.]*$/.test(token.text)) token.pos = 'NUM';
  }
}

const DAYTIMES = /^(?:day|night|morning|afternoon|evening|week|month|year|noon|summer|winter|autumn|spring)$/;

/** "The cook retorts that they left": a clause with a subject of its own follows, and a singular or a name goes before. */
function opensThat(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const subject = tokens[at + 2];
  if (before === undefined || tokens[at + 1]?.lower !== 'that' || subject === undefined) return false;
  if (before.pos !== 'PROPN' && (before.pos !== 'NOUN' || before.lower.endsWith('s') && !before.lower.endsWith('ss'))) return false;
  // "press claims that …" has no article, "the nurse claims that …" has one.
  if (before.pos === 'NOUN' && !/^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(tokens[at - 2]?.pos ?? '')) return false;
  return /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADP)$/.test(subject.pos);
}

/** "“We stay,” jokes Petrenko", "“We stay,” the mayor jokes.": only a short noun phrase stands between the quotation and the form. */
function followsQuotation(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && at - i <= 8 && /^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(tokens[i]?.pos ?? '')) i--;
  if (!/^[”"»]$/.test(tokens[i]?.text ?? '') || !/^[,?!…]$/.test(tokens[i - 1]?.text ?? '')) return false;
  const next = tokens[at + 1];
  if (i === at - 1) return next !== undefined && /^(?:DET|PRON|PROPN|NOUN|ADJ)$/.test(next.pos);
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'ADV' || next.pos === 'PRON';
}

/** "a televised address", "a bank slip seen": article, one word, base form, and nothing in between that could govern it. */
function isNounBehindArticle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!/^an?$/.test(tokens[at - 2]?.lower ?? '') || before === undefined || formsPast(tokens[at]?.lower ?? '')) return false;
  if (before.pos === 'VERB' && before.lower.endsWith('ed')) return true;
  const next = tokens[at + 1];
  return before.pos === 'NOUN' && next?.pos === 'VERB' && next.lower !== next.lemma && next.lower.endsWith('n');
}

function formsPast(lower: string): boolean {
  return /^(?:put|cut|hit|set|let|hurt|shut|read|cast|split|spread|quit|cost|burst|beat|bet)$/.test(lower);
}

/** True where an adjective form stands as a verb: behind a name, noun or pronoun or an auxiliary, and before what it governs. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.pos === 'ADV' || tokens[before]?.lower === 'each' && tokens[before - 1]?.pos === 'AUX') before--;
  const left = tokens[before];
  const right = tokens[at + 1];
  if (left === undefined || right === undefined) return false;
  // "Petrenko, the mayor, alleged on Friday", "“…,” the mayor alleged."
  if (left.text === ',') return right.lower === 'that' || right.pos === 'ADP' && /^(?:on|in|at)$/.test(right.lower) && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? '');
  if (left.pos === 'AUX') return /^(?:ha[sd]|have|'ve|’ve|'d|’d)$/.test(left.lower);
  if (left.pos !== 'PROPN' && left.pos !== 'NOUN' && left.pos !== 'PRON' || /^(?:its|his|their|our|my|your|her|whose)$/.test(left.lower)) return false;
  return right.pos === 'DET' || right.pos === 'PRON' || right.pos === 'SCONJ' || right.pos === 'NUM' || right.text === '.' && left.pos === 'PROPN' || right.lower === 'that' || right.pos === 'PROPN' && left.pos === 'PROPN' || right.pos === 'ADP' && /^(?:on|in|at)$/.test(right.lower) && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? '');
}

/** "Pictures made from a balloon show": something that shows stands before in the clause, and no other verb but a participle. */
function showsBefore(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // "…, data from the harbour office show."
  if (next?.text === '.' || next?.text === ',') {
    for (let i = at - 1; i > 0 && at - i <= 10; i--) {
      if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX') break;
      if (SHOWING.test(tokens[i]?.lower ?? '') && /^(?:from|by|of|at|for)$/.test(tokens[i + 1]?.lower ?? '') && tokens[i - 1]?.text === ',') return true;
    }
  }
  // "…, the council's figures show."
  if (next?.text === '.' && SHOWING.test(tokens[at - 1]?.lower ?? '')) {
    for (let i = at - 2; i >= 0 && at - i <= 7; i--) if (tokens[i]?.text === ',') return true; else if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX') return false;
  }
  if (next === undefined || next.pos === 'PUNCT' || next.lower === 'of' || next.pos === 'AUX' || next.pos === 'VERB' && next.lemma !== next.lower && !next.lower.endsWith('ing')) return false;
  // "The pictures, taken by a neighbour, show"
  if (tokens[at - 1]?.text === ',') {
    let comma = at - 2;
    while (comma > 0 && at - comma < 14 && tokens[comma]?.text !== ',') comma--;
    return tokens[comma]?.text === ',' && SHOWING.test(tokens[comma - 1]?.lower ?? '');
  }
  for (let i = at - 1; i >= 0 && at - i <= 12; i--) {
    const token = tokens[i];
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'AUX' || token.lower === 'who') return false;
    if (SHOWING.test(token.lower)) return i < at - 1 || tokens[i - 1]?.pos !== 'DET' || next.pos === 'DET' || next.pos === 'NUM' || next.lower === 'that';
  }
  return false;
}

/** Between the last comma and the form at `at` stands a plural with what hangs on it, and a verb before the comma. */
function pluralSetBehind(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && at - i <= 9 && /^(?:DET|ADJ|NOUN|PROPN|PART|NUM|ADP)$/.test(tokens[i]?.pos ?? '')) i--;
  if (tokens[i]?.text !== ',' || at - i < 2) return false;
  let head = i + 1;
  while (head + 1 < at && tokens[head + 1]?.pos !== 'ADP') head++;
  if (tokens[head]?.lower.endsWith('s') !== true && !PLURALS.test(tokens[head]?.lower ?? '') || head + 1 === at && tokens[head]?.pos === 'ADP') return false;
  for (let k = i - 1; k >= 0 && i - k < 40; k--) if (tokens[k]?.text === '.') return false; else if (tokens[k]?.pos === 'AUX' || tokens[k]?.pos === 'VERB') return true;
  return false;
}

/** "Petrenko, the ferryman, claims the boat": an apposition or relative clause ends with the comma before, and an object or clause follows. */
function behindApposition(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== ',' || !/^(?:DET|PRON|NUM|PROPN)$/.test(tokens[at + 1]?.pos ?? '') && !/^(?:that|more|at|about|some)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  let comma = at - 2;
  while (comma > 0 && at - comma < 14 && tokens[comma]?.text !== ',') { if (tokens[comma]?.text === '.' || tokens[comma]?.text === ';') return false; comma--; }
  const opens = tokens[comma + 1];
  const before = tokens[comma - 1];
  return tokens[comma]?.text === ',' && (before?.pos === 'PROPN' || before?.pos === 'NOUN') && (opens?.pos === 'DET' || opens?.pos === 'PROPN' || /^(?:whose|who|which|its|his|her|their|for|now|once|formerly)$/.test(opens?.lower ?? '') || opens?.pos === 'NOUN' && /^(?:of|at|for|in)$/.test(tokens[comma + 2]?.lower ?? ''));
}

/** "…, the council, which meets in Orel, estimates.": an aside with a verb of its own parts the form from the noun phrase it follows. */
function setBehindAside(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== ',') return false;
  let open = at - 2;
  while (open > 0 && at - open <= 14 && tokens[open]?.text !== ',') { if (/^[.;]$/.test(tokens[open]?.text ?? '')) return false; open--; }
  return tokens[open]?.text === ',' && /^(?:who|which|whose|based|led|run|founded)$/.test(tokens[open + 1]?.lower ?? '') && setBehindClause(tokens, open);
}

/** "…, the Orel council estimates.": between the last comma and the form at `at` stands a short noun phrase, and a verb before the comma. */
function setBehindClause(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && at - i <= 7 && /^(?:DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(tokens[i]?.pos ?? '')) i--;
  if (tokens[i]?.text !== ',' || at - i < 2 || tokens[at - 1]?.pos !== 'PROPN' && tokens[i + 1]?.pos !== 'DET') return false;
  for (let k = i - 1; k >= 0 && i - k < 40; k--) {
    if (tokens[k]?.text === '.') return false;
    if (tokens[k]?.pos === 'AUX' || tokens[k]?.pos === 'VERB') return true;
  }
  return false;
}

function headlineVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined) return false;
  if (before.pos !== 'PROPN' && before.pos !== 'PRON' && before.pos !== 'NOUN') return false;
  if (before.pos === 'NOUN' && !before.lower.endsWith('y') && !SUBJECT_PRONOUNS.has(after.lower)) return false;
  if (before.pos === 'PRON' && /^(?:its|his|their|our|my|your|her|whose)$/.test(before.lower)) return false;
  if (SUBJECT_PRONOUNS.has(after.lower)) return true;
  // "Kyiv claims Russian troops fled": no other verb follows close by that the noun could be the subject of.
  if (after.pos === 'PROPN' || after.pos === 'ADJ' || after.pos === 'NUM' || after.pos === 'DET' || after.pos === 'PRON') {
    const governor = tokens[at - 2];
    return governor === undefined || governor.pos === 'PUNCT' || governor.pos === 'PROPN' || governor.pos === 'CCONJ' || governor.pos === 'SCONJ';
  }
  return false;
}

/** A word of how many that stands by itself before its verb: what follows the verb is no noun it could belong to. */
function standsForSubject(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1];
  const after = tokens[at + 2];
  if (verb === undefined || after === undefined || verb.lower === verb.lemma && verb.lower !== 'left') return false;
  if (verb.pos !== 'VERB' && verb.lower !== 'left' || verb.lower.endsWith('ing')) return false;
  return /^(?:NUM|DET|ADP|PRON|PART|PUNCT|ADV)$/.test(after.pos) || verb.pos === 'VERB' && after.pos === 'PROPN';
}
