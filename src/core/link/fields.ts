import type { Agreement, FieldAgreement } from '../model/claimLink.ts';
import type { ClaimView } from './claimView.ts';
import { comparable } from './counts.ts';
import { sameName } from './names.ts';
import type { Related } from './relation.ts';

/**
 * How a passage agrees with a claim, field by field, its relation known: who says it (or did it), where and when it
 * happened, how many, and how firmly it is put. `unknown` where one of the two is silent.
 */
export function fieldsOf(view: ClaimView, related: Related): FieldAgreement {
  return { who: whoAgrees(view, related), where: whereAgrees(related), when: whenAgrees(related), howMany: howManyAgree(view, related), hedge: hedgeOf(view, related) };
}

function whoAgrees({ sayer, statement: claim }: ClaimView, { relation, rule, match: { who, statement, story } }: Related): Agreement {
  if (who === true) return 'agree';
  switch (relation) {
    // One source, whatever it is called; in the writer's own voice it can be seen only where both name somebody.
    case 'same': return sayer !== undefined || claim.names.some(name => name.info?.kind !== 'place' && [...statement.names, ...story.headline.names].some(other => sameName(name, other))) ? 'agree' : 'unknown';
    case 'corroborates': case 'updates': return 'differ';
    case 'contradicts': return sayer === undefined && (rule === 'other-place' || rule === 'other-date' || rule === 'other-number') ? 'unknown' : 'differ';
    default: return relation satisfies never;
  }
}

function whereAgrees({ rule, match: { where, namesInStory = 0 } }: Related): Agreement {
  if (rule === 'other-place') return 'differ';
  // A small place that no gazetteer knows is a name like any other.
  return where === 1 || where === 0 && namesInStory > 0 ? 'agree' : 'unknown';
}

function whenAgrees({ rule, match: { when } }: Related): Agreement {
  if (rule === 'other-date') return 'differ';
  return when === 0 ? 'unknown' : when === 1 ? 'agree' : 'differ';
}

function howManyAgree({ statement: claim }: ClaimView, { relation, rule, match: { counts, statement } }: Related): Agreement {
  if (rule === 'toll-moved' || rule === 'other-number' || rule === 'rival-count') return 'differ';
  if (relation === 'same' && claim.counts.length > 0 && statement.counts.length > 0) return 'agree';
  return counts.apart > 0 ? 'differ' : counts.equal + counts.compatible > 0 ? 'agree' : 'unknown';
}

const IF = /\b(?:if|unless|provided|on condition)\b/i;
/** Ways to put a condition without an "if". */
const CONDITIONED = /\b(?:if|unless|provided|conditions?|conditional|dependent|depends?|only|once|until|in (?:return|exchange)|tied|ties|linked|links|made? .* (?:subject|contingent))\b/i;

/** Firmer or weaker in the draft: a hedge, a condition, a bound or the source of the same statement was dropped, or a hedge added. */
function hedgeOf({ sayer, statement: claim }: ClaimView, { relation, match: { statement } }: Related): FieldAgreement['hedge'] {
  if (relation === 'contradicts' || relation === 'updates') return 'agree';
  if (!claim.hedged && statement.hedged) return 'stronger-in-draft';
  if (IF.test(statement.text) && !CONDITIONED.test(claim.text)) return 'stronger-in-draft';
  if (claim.hedged && !statement.hedged) return 'weaker-in-draft';
  if (relation === 'corroborates') return 'agree';
  // The draft says in its own voice what the report puts in the mouth of somebody whom the draft does not name at all.
  const said = statement.sayer;
  if (sayer === undefined && said !== undefined && !said.names.some(name => claim.names.some(other => sameName(name, other)))) return 'stronger-in-draft';
  const bounded = statement.counts.some(theirs => theirs.qualifier !== 'exact' && claim.counts.some(mine => mine.qualifier === 'exact' && comparable(mine, theirs)));
  return bounded ? 'stronger-in-draft' : 'agree';
}
