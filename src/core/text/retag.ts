import type { PartOfSpeech, Token } from './tagged.ts';

/** Forms in -s that headlines use as verbs of saying and the model takes for plural nouns. */
const HEADLINE_VERBS = new Map(('claims:claim fears:fear warns:warn vows:vow urges:urge calls:call reports:report demands:demand pledges:pledge hopes:hope doubts:doubt plans:plan ' +
  'wants:want blames:blame seeks:seek offers:offer orders:order backs:back states:state notes:note estimates:estimate charges:charge promises:promise slams:slam blasts:blast ' +
  'questions:question answers:answer credits:credit supports:support threatens:threaten denies:deny accuses:accuse rejects:reject signals:signal hints:hint details:detail documents:document ' +
  'shows:show finds:find records:record posts:post tweets:tweet worries:worry counters:counter cautions:caution protests:protest concedes:concede asserts:assert insists:insist recalls:recall ' +
  'argues:argue suspects:suspect forecasts:forecast projects:project predicts:predict contends:contend alleges:allege labels:label brands:brand ' +
  'says:say tells:tell adds:add writes:write').split(' ').map(pair => pair.split(':') as [string, string]));
const ALWAYS_VERBS = new Map([['said', 'say'], ['says', 'say'], ['told', 'tell'], ['tells', 'tell'], ['denied', 'deny'], ['denies', 'deny'], ['insists', 'insist'], ['insisted', 'insist'], ['accuses', 'accuse'], ['accused', 'accuse'], ['asserts', 'assert'], ['argues', 'argue'], ['argued', 'argue'], ['alleges', 'allege'], ['believes', 'believe'], ['urged', 'urge'], ['vowed', 'vow'], ['vows', 'vow'], ['warned', 'warn'], ['warns', 'warn'], ['threatened', 'threaten'], ['threatens', 'threaten'], ['conceded', 'concede'], ['concedes', 'concede'], ['confirms', 'confirm'], ['acknowledges', 'acknowledge'], ['reiterated', 'reiterate'], ['reiterates', 'reiterate'], ['maintains', 'maintain'], ['adds', 'add'], ['writes', 'write'], ['reported', 'report']]);
const SUBJECT_PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we', 'i', 'its', 'his', 'their', 'that', 'the', 'a', 'an', 'no', 'this', 'these', 'those', 'there', 'some', 'more', 'at', 'all', 'to']);
const NEVER_NAMES = new Set(['i', 'i\'m', 'says', 'to', 'of', 'in', 'on', 'is', 'are', 'was', 'will', 'for', 'at', 'by', 'with', 'not', 'as', 'over', 'after', 'from', 'has', 'had', 'have', 'be', 'can']);
const GERUNDS = new Map([['promising', 'promise'], ['threatening', 'threaten'], ['demanding', 'demand'], ['warning', 'warn'], ['pledging', 'pledge'], ['vowing', 'vow'], ['urging', 'urge'], ['alarming', 'alarm']]);
const BASE_VERBS = new Set(['fear', 'claim', 'hope', 'doubt', 'report', 'estimate', 'demand', 'plan', 'say', 'believe', 'warn', 'argue', 'worry', 'want', 'blame', 'question', 'support', 'note', 'suspect', 'think', 'show', 'suggest', 'indicate', 'deny', 'insist']);
const IS_BEFORE = new Set(['it', 'he', 'she', 'that', 'there', 'what', 'who', 'where', 'here', 'this', 'how', 'when', 'let']);

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
    // "Myanmar Now", "Han Do-yun": a capital letter inside a sentence behind a name goes on with the name.
    if (token.pos !== 'PROPN' && isCapital(token) && i > 0) {
      const before = tokens[i - 1];
      const joined = before?.text === '-' && tokens[i - 2]?.pos === 'PROPN';
      if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'ADJ' || token.pos === 'X' || token.pos === 'ADP') {
        if ((before?.pos === 'PROPN' && isCapital(before) && before.end < token.start || joined) && !NEVER_NAMES.has(lower)) { set(token, 'PROPN', lower); continue; }
        // "the Lynch family", "… said Lynch"
        if (token.pos === 'VERB' && before !== undefined && (ALWAYS_VERBS.has(before.lower) || before.pos === 'DET' || before.pos === 'ADP') && before.text.charAt(0) === before.lower.charAt(0)) { set(token, 'PROPN', lower); continue; }
      }
    }
    // "Lynch said": a verb with a capital directly before a verb of saying is a name.
    if (token.pos === 'VERB' && isCapital(token) && (ALWAYS_VERBS.has(tokens[i + 1]?.lower ?? '') || tokens[i + 1]?.pos === 'VERB' && token.lemma === lower)) { set(token, 'PROPN', lower); continue; }
    // "There were reports of shelling"
    if (token.pos === 'VERB' && lower === 'reports' && tokens[i + 1]?.lower === 'of' && tokens[i - 1]?.pos !== 'PROPN' && tokens[i - 1]?.pos !== 'NOUN') { set(token, 'NOUN', 'report'); continue; }
    // "…, promising to return": the model takes it for an adjective.
    if (token.pos === 'ADJ' && GERUNDS.has(lower) && tokens[i - 1]?.text === ',' && (tokens[i + 1]?.lower === 'to' || SUBJECT_PRONOUNS.has(tokens[i + 1]?.lower ?? ''))) { set(token, 'VERB', GERUNDS.get(lower) ?? lower); continue; }
    // "Data from the survey show that …"
    if (token.pos === 'NOUN' && (lower === 'show' || lower === 'suggest' || lower === 'indicate' || lower === 'reveal') && tokens[i + 1]?.lower === 'that') { set(token, 'VERB', lower); continue; }
    // "Lynch notes they left": a name that is a verb too, then a headline verb
    if (token.pos === 'VERB' && isCapital(token) && HEADLINE_VERBS.has(tokens[i + 1]?.lower ?? '') && SUBJECT_PRONOUNS.has(tokens[i + 2]?.lower ?? '') && token.lemma === lower) { set(token, 'PROPN', lower); continue; }
    // "Air defences shot down 12 drones"
    if (lower === 'shot' && token.pos === 'NOUN' && /^(?:down|dead|at|and)$/.test(tokens[i + 1]?.lower ?? '') && (tokens[i - 1]?.pos === 'NOUN' || tokens[i - 1]?.pos === 'PROPN' || tokens[i - 1]?.pos === 'PRON')) { set(token, 'VERB', 'shoot'); continue; }
    // "Local officials fear that the bridge will not last"
    if (token.pos === 'NOUN' && BASE_VERBS.has(lower) && tokens[i - 1]?.lower.endsWith('s') === true && (tokens[i - 1]?.pos === 'NOUN' || tokens[i - 1]?.pos === 'PROPN') && (tokens[i + 1]?.lower === 'that' || /^(?:they|it|he|she|the|their|its|a|an|no)$/.test(tokens[i + 1]?.lower ?? ''))) { set(token, 'VERB', lower); continue; }
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

function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return code >= 65 && code <= 90 || code > 0xbf && token.text.charAt(0) !== token.lower.charAt(0);
}

function set(token: Token, pos: PartOfSpeech, lemma: string): void {
  token.pos = pos;
  token.lemma = lemma;
}
