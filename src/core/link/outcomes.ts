import type { ClaimView } from './claimView.ts';
import { likeness } from './match.ts';
import type { Match } from './match.ts';
import { sameName } from './names.ts';
import type { Statement } from './statement.ts';
import type { StoryStatement } from './story.ts';
import { wordsOf } from './words.ts';

/** How something came out, and the words for it and for its contrary. */
interface Outcome {
  readonly name: string;
  readonly so: RegExp;
  readonly not: RegExp;
  /** A report of one event has one thing that it can be said of; otherwise two sentences have to name the thing. */
  readonly wide?: true;
  /** Said of a place, which both have to name. */
  readonly place?: true;
  /** A stand somebody takes: one and the same speaker cannot take both. */
  readonly stand?: true;
}

const OUTCOMES: readonly Outcome[] = [
  {
    name: 'works', wide: true,
    so: /\b(?:(?:work|runn?|operat|function|load|produc)(?:s|ing|ed|es)? (?:\p{Ll}+ )?(?:normally|as usual|as before|as planned|to schedule|at full capacity)|in (?:full )?(?:operation|service|working order)|(?:production|work|operations?|deliveries|loading|shipments) (?:goes|go|went|is going|are going|continues?|continued)|kept (?:running|working|operating)|(?:process|refin|pump)(?:es|ed|ing) (?:oil|crude|fuel|gas|any))\b/giu,
    not: /\b(?:out of (?:action|service|operation|order)|knocked out|disabled|idle[ds]?|crippled|paraly[sz]ed|at a standstill|shut down|stopped (?:working|operating|producing|refining|processing|loading)|halted|interrupt\w*|interruptions?|ceased (?:work|operation|production)\w*|inoperable|inoperative|offline|(?:process|refin|produc|load|tak|pump)(?:e|ed|es|ing|en)? (?:in )?no (?:crude|oil|fuel|gas|more))\b/giu
  },
  {
    name: 'harmless', wide: true,
    so: /\b(?:there (?:was|were|is|are)|caus(?:ed|ing)|left|recorded|reported|did|without) (?:no|neither|any) (?:damage|destruction)\b(?! (?:to|in|at|on|of)\b)|\bneither damage nor\b|\bno damage(?: (?:or|and|nor) \p{L}+)?(?: (?:was|were|has been|had been) \p{L}+)?(?=[.,;]|$)/giu,
    not: /\b(?:damaged|destroyed|in ruins|wrecked|gutted|alight|ablaze|on fire|set fire|in flames|put out of action|knocked out|claimed (?:a hit|the strike)|critical state)\b/giu
  },
  {
    name: 'whole',
    so: /\b(?:undamaged|intact|unscathed)\b/giu,
    not: /\b(?:damaged|destroyed|in ruins|wrecked|gutted|burned|burnt|alight|ablaze|on fire|in flames|out of action|knocked out|critical state)\b/giu
  },
  {
    name: 'reached', wide: true,
    so: /\b(?:(?:hit|struck|slammed into|crashed into|reached|exploded (?:on|at|against|under|beneath)|(?:direct|precise) hits?|claimed (?:a hit|the strike))|damaged|left (?:a|an|the) \p{Ll}+ in)\b/giu,
    not: /\b(?:never reached|not reach\w*|fell short|missed|overshot|before (?:it|they) (?:could )?reach\w*|short of (?:the|its|their)|(?:destroyed|sunk|stopped|shot down|intercepted) (?:some |about |nearly )?[\d,]+ (?:metres|meters|kilometres|kilometers|miles) (?:from|before|short of))\b/giu
  },
  {
    name: 'fallen', place: true,
    so: /\b(?:seized|captured?|liberat(?:ed|ion)|occupied|overr[au]n|fell|fallen|(?:took|taken|taking)(?= (?:\p{Lu}|the (?:village|town|city|settlement|base|camp)|full control|control|over|anything|it\b))|(?:been|was|were) taken|driven (?:the enemy |them )?out|pass(?:ed)? into the hands|has been lost|cleared of|full control of)\b/giu,
    not: /\b(?:still (?:hold|holds|held|flying|flies|fighting|defend\w*|in position|ours)|(?:remain\w*|is|are|firmly|stay\w*|been) (?:firmly )?(?:in (?:its|our|their) hands|ours|theirs|under (?:its|our) control)|hold\w* (?:its|their|our|the) (?:positions?|lines?)|repelled|repulsed|(?:thrown|beaten|fought|driven) (?:back|off)|no man['’]s land|gr[ae]y zone|contested|theirs throughout|our (?:soldiers|troops|men|fighters|infantry) (?:are|stand) (?:still )?in)\b/giu
  },
  {
    name: 'safe',
    so: /\b(?:safe|alive|unharmed|unhurt|turned up|came (?:home|back) (?:alive|safe)|found (?:safe|alive|well)|rescued)\b/giu,
    not: /\b(?:missing|unaccounted for|not been found|no trace of|disappeared|vanished|drowned)\b/giu
  },
  {
    name: 'kept', wide: true,
    so: /\b(?:(?:strictly )?(?:observ|respect|honou?r)(?:ed|es|ing|e|s)? (?:the |its |their |a |this )?(?:\p{L}+ ){0,2}(?:ceasefire|truce|pause|moratorium|agreement|deal|accord)|(?:kept|keeps|keeping|abid\w+ by|complied with|complying with|sticks? to|stuck to|held to) (?:the |its |their |a |this )?(?:\p{L}+ ){0,2}(?:ceasefire|truce|pause|moratorium|agreement|deal|accord)|(?:ceasefire|truce|pause) (?:is |was |has been |had been )?(?:holding|held|observed|respected|kept))\b/giu,
    not: /\b(?:violat\w+|breach\w*|broke(?:n)? (?:the|its|their) (?:ceasefire|truce|pause|moratorium|agreement|deal|accord)|(?:attacked|shelled|fired|struck|opened fire) (?:[\d,]+|\p{L}+) times|shelling (?:went on|continued|did not stop)|(?:since|despite|in spite of) the (?:start of the )?(?:\p{L}+ )?(?:ceasefire|truce|pause)[^.]*(?:attack|shell|str[iu]))\b/giu
  },
  {
    name: 'genuine', wide: true,
    so: /\b(?:authentic|genuine|not (?:been )?(?:edited|doctored|altered|staged))\b/giu,
    not: /\b(?:fake[ds]?|forged|forgery|doctored|fabricated|staged|generated by|(?:dates?|dated|date) (?:back to|from) (?:another|an earlier|last|20\d\d)|(?:was|were) (?:filmed|taken|shot) (?:in 20\d\d|years? (?:ago|earlier)|elsewhere)|old (?:footage|video|pictures?|photographs?))\b/giu
  },
  {
    name: 'signed', wide: true,
    so: /\b(?:signed|initialled|initialed|sealed|concluded|struck) (?:a|an|the) (?:\p{L}+ ){0,3}(?:agreement|deal|accord|truce|ceasefire|treaty|pact|text|document|memorandum)\b|\b(?:both|the two|all|the) (?:sides|parties|delegations|governments) (?:have |had )?(?:agreed|signed)\b/giu,
    not: /\b(?:unsigned|(?:ended|broke up|closed|finished|adjourned|concluded) without|nothing (?:was |has been |had been |is )?(?:signed|agreed)|no (?:agreement|deal|accord|signature)|(?:could|would) (?:only )?(?:agree|accept|sign) only (?:if|once|after|when)|collapsed)\b/giu
  },
  {
    name: 'willing', stand: true,
    so: /\b(?:(?:is|was|are|were|be|been) (?:ready|willing|prepared|open) (?:to|for)|(?:can|could|might) (?:part with|live with|accept|agree|give up)|offer(?:s|ed|ing)? (?:to|its|his|her|their)|agree(?:s|d)? to|consent(?:s|ed)? to|consider(?:s|ed|ing)?|wants? to|intends? to|promis(?:es|ed|ing) to|undertook to)\b/giu,
    not: /\b(?:(?:refus|declin)(?:es|ed|ing|e|al) (?:to|any|the|an?)|rul(?:es|ed|ing|e) out|reject(?:s|ed|ing)? (?:the |an? |any )?(?:\p{L}+ ){0,2}(?:offers?|proposals?|plans?|idea|talks|invitation|demands?|terms|deal)|unwilling|not (?:be )?(?:ready|willing|prepared|open)|(?:will|would) not|won['’]t|never)\b/giu
  },
  {
    name: 'stays', stand: true,
    so: /\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?) in\b/giu,
    not: /\b(?:leav(?:e|es|ing)|quit(?:s|ting)?|withdraw(?:s|ing)? from|pull(?:s|ing)? out)\b/giu
  },
  {
    name: 'willingly', wide: true,
    so: /\b(?:of (?:its|his|her|their) own (?:free )?will|voluntar(?:y|ily)|at (?:its|his|her|their) own (?:wish|request)|by choice)\b/giu,
    not: /\b(?:forc(?:ed|ibly)|against (?:its|his|her|their) will|deport\w+|coerc\w+|at gunpoint|under (?:duress|threat))\b/giu
  },
  {
    name: 'told', wide: true,
    so: /\b(?:(?:warned|informed|notified|told|alerted) (?:\p{L}+ ){0,4}(?:in advance|beforehand|before|ahead|earlier)|(?:known|knew) (?:\p{L}+ ){0,6}in advance)\b/giu,
    not: /\b(?:(?:no|without|any) (?:prior |advance )?(?:warning|notice|notification)|(?:was|were|had) (?:not|never) (?:been )?(?:warned|informed|notified|told|alerted))\b/giu
  },
  {
    name: 'arrived',
    so: /\b(?:arrived|landed|got through|docked|unloaded|tied up|berthed|was delivered|were delivered)\b/giu,
    not: /\b(?:turned (?:back|away)|never arrived|did not arrive|blocked|refused entry|diverted|not (?:been )?let (?:in|through)|had to (?:turn|return))\b/giu
  },
  {
    name: 'escaped',
    so: /\b(?:arrested|captured|caught|detained|seized)\b/giu,
    not: /\b(?:escaped|got away|at large|on the run|fled)\b/giu
  },
  {
    name: 'afloat',
    so: /\b(?:sank|sunk|went down|capsized|foundered)\b/giu,
    not: /\b(?:afloat|under (?:its|her) own (?:power|steam)|(?:reached|towed (?:in)?to|made) (?:a |the )?port)\b/giu
  },
  {
    name: 'guilty',
    so: /\b(?:convicted|found guilty|sentenced)\b/giu,
    not: /\b(?:acquitted|not guilty|cleared of|charges (?:were )?dropped)\b/giu
  }
];

/** A negation, and the few words it may be away from what it negates. */
const NEGATOR = /\b(?:no|not|none|neither|nor|never|nothing|without|nobody|hardly|cannot|\p{L}+n['’]t)\b(?:(?!\s(?:but|while|though|although|that)\b)\s+[^\s,;:.]+){0,7}\s*$/iu;
/** "Leaving was never his wish" */
const NEGATED_AFTER = /^[^,;:.]{0,30}\b(?:is|are|was|were|has|have|had) (?:not|never)\b/i;

/** Which ways a sentence says it came out, in their order: 1 so, -1 not so. */
function sidesOn({ so, not }: Outcome, text: string): readonly (1 | -1)[] {
  const signs = ([[so, 1], [not, -1]] as const).flatMap(([pattern, side]) => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ index, side: NEGATOR.test(text.slice(0, index)) || NEGATED_AFTER.test(text.slice(index + found.length)) ? -side : side })));
  return signs.sort((a, b) => a.index - b.index).map(({ side }) => (side === 1 ? 1 : -1));
}

const OPEN = /\b(?:if|unless|whether|until|once|again|resum\w+|restor\w+|would|could|may|might|will)\b/;

/** The sentence that says a thing came out the other way: "put the unit out of action" against "the plant works as usual". */
export function otherOutcome(view: ClaimView, match: Match): StoryStatement | undefined {
  const { statement: claim } = view;
  const { story, statement, who, when, where, early, names } = match;
  if (where === -1 || when === -1 || early || claim.denies) return undefined;
  const placed = where === 1 || names !== undefined && view.own.some(name => name.info?.kind !== 'actor' && [...statement.names, ...story.scene].some(other => sameName(name, other)));
  for (const outcome of OUTCOMES) {
    // What comes last is what is claimed: "those who had been missing are safe".
    const sides = sidesOn(outcome, claim.text);
    const mine = sides.at(-1);
    if (mine === undefined || outcome.stand === true && sides.includes(mine === 1 ? -1 : 1) || outcome.stand !== true && (who === true || OPEN.test(claim.text))) continue;
    const told = story.statements.filter(other => (outcome.stand === true || !OPEN.test(other.text)) && !other.denies && (outcome.wide === true || outcome.place === true && placed || sharesThing(view, other, outcome))).map(other => ({ other, theirs: new Set(sidesOn(outcome, other.text)) }));
    if (told.some(({ theirs }) => theirs.has(mine))) continue;
    const found = told.find(({ theirs }) => theirs.size > 0);
    if (found !== undefined) return found.other;
  }
  return undefined;
}

/** Both name a thing besides the words of the outcome. */
function sharesThing({ statement: claim, focus, own }: ClaimView, other: Statement, { so, not }: Outcome): boolean {
  const said = [so, not].flatMap(pattern => [...claim.text.matchAll(pattern)].flatMap(([text]) => wordsOf(text).map(({ stem }) => stem)));
  return [...focus].some(term => !term.startsWith('+') && !said.includes(term) && likeness(term, other) > 0) || own.some(name => !name.located && other.names.some(theirs => sameName(name, theirs)));
}
