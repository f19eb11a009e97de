import type { ClaimView } from './claimView.ts';
import { areApart, culpritsIn, holdersOf, sideOf, sideOfSayer } from './culprits.ts';
import type { Side } from './culprits.ts';
import { likeness } from './match.ts';
import type { Match } from './match.ts';
import type { Statement } from './statement.ts';
import type { StoryStatement } from './story.ts';

/** Sentences before and after one that still speak of the same. */
const NEAR = 2;

/** The sentences of a report that speak of what is claimed: those around the one shown, and those that share a word of it. */
function onTopic({ focus, background }: ClaimView, { story, statement }: Match): readonly StoryStatement[] {
  const terms = [...focus, ...background];
  return story.statements.filter(other => Math.abs(other.index - statement.index) <= NEAR || terms.some(term => likeness(term, other) > 0));
}

/** Says that a deed is one's own. */
const OWNS = /\b(?:claim(?:s|ed)? (?:to|that|responsibility|the|a)|took (?:credit|responsibility)|its (?:own )?(?:drones?|missiles?|forces|troops|fighters|gunners|agents))\b/i;

/** "The army lit the fire" against "rebels set fire to sixty houses": one deed, and another who did it. */
export function otherCulprit(view: ClaimView, match: Match): StoryStatement | undefined {
  const { statement: claim } = view;
  if (claim.denies || claim.negated.size > 0 || match.where === -1) return undefined;
  const mine = culpritsIn(claim);
  if (mine.size === 0) return undefined;
  const accused = (other: Statement): readonly Side[] => (other.denies ? [] : [...culpritsIn(other)]);
  const apart = (side: Side): boolean => [...mine].every(own => areApart(own, side));
  if (match.story.whole.some(other => accused(other).some(side => !apart(side)) || OWNS.test(other.text) && other.names.some(name => mine.has(sideOf(name) ?? '')))) return undefined;
  return onTopic(view, match).find(other => accused(other).length > 0);
}

/** Denies a part in a deed: "carried out no operation", "had nothing to do with it", "none of its aircraft flew". */
const DISOWNS = /(?<!\b(?:was|were|been|is|are) )\b(?:no|not|none|never|nothing|neither|nor|nobody|without)\b(?:[\s,]+[^\s.;]+){0,4}?[\s,]+(?:operat\w+|strikes?|struck|fire[ds]?|firing|launch\w*|flew|fl(?:y|ying|ights?)|aircraft|drones?|shell\w*|bomb\w*|involve\w*|responsib\w*|to do with|part in|hand in|hit|attack\w*|shot|target\w*|sort(?:ie|ies)|us)\b/i;

/** "The league shelled the mill" against its own "no gun of ours fired", and its denial against whoever names it. */
export function disowned(view: ClaimView, match: Match): StoryStatement | undefined {
  const { statement: claim, sayer } = view;
  const { story } = match;
  const disowns = (other: Statement): boolean => other.denies || DISOWNS.test(other.text);
  if (disowns(claim)) {
    const side = sayer === undefined ? undefined : sideOfSayer(sayer);
    return side === undefined ? undefined : onTopic(view, match).find(other => !disowns(other) && culpritsIn(other).has(side) && !(other.sayer !== undefined && sideOfSayer(other.sayer) === side));
  }
  const mine = culpritsIn(claim);
  if (mine.size === 0) return undefined;
  const house = story.outlet === undefined ? undefined : sideOfSayer(story.outlet);
  return story.statements.find(other => {
    if (!disowns(other)) return false;
    const side = (other.sayer === undefined ? undefined : sideOfSayer(other.sayer)) ?? house;
    return side !== undefined && mine.has(side);
  });
}

/** "Wholly under Kenyan control" against "cleared of Kenyan troops": one place, in two hands at once. */
export function otherHands({ statement: claim }: ClaimView, { story, namesInStory }: Match): StoryStatement | undefined {
  const mine = holdersOf(claim);
  const { day } = story;
  const sameTime = day === undefined || claim.days.every(({ from, to }) => day >= from - 1 && day <= to + 1);
  if (namesInStory === 0 || !sameTime || claim.denies || claim.negated.size > 0 || mine.by.length + mine.rid.length === 0) return undefined;
  const against = (other: Statement): boolean => {
    const { by, rid } = holdersOf(other);
    return !other.denies && other.negated.size === 0 && (by.some(side => mine.rid.includes(side) || mine.by.some(own => areApart(own, side))) || rid.some(side => mine.by.includes(side)));
  };
  return story.statements.find(against);
}

/** "The railway accused Kenya" against its own "outsiders meddled": whom a draft has a source blame, the source's report has to name. */
export function blameAdded({ statement: claim, sayer }: ClaimView, { story, who, where, when }: Match): boolean {
  if (who !== true || where !== 1 || when === -1 || claim.denies || claim.negated.size > 0 || !ACCUSES.test(claim.text)) return false;
  const own = sayer === undefined ? undefined : sideOfSayer(sayer);
  const blamed = [...culpritsIn(claim)].filter(side => side.includes(':') && side !== own);
  return blamed.length > 0 && !story.whole.some(({ names }) => names.some(name => blamed.includes(sideOf(name) ?? '')));
}

const ACCUSES = /\b(?:accus|blam|attribut)\w*|\btrac(?:ed|es)\b|\bnam(?:ed|es) \p{Lu}[\p{L} ]* as\b/u;
