import type { Agreement, FieldAgreement } from '../model/claimLink.ts';
import type { ClaimView } from './claimView.ts';
import { comparable } from './counts.ts';
import type { Ranked } from './rank.ts';

/** Field-by-field agreement of a claim and a passage. */
export function fieldsOf(view: ClaimView, match: Ranked): FieldAgreement {
  const claim = view.statement;
  const { counts, statement } = match;
  const agreement = (value: boolean | undefined): Agreement => (value === undefined ? 'unknown' : value ? 'agree' : 'differ');
  return {
    who: agreement(match.who), where: agreement(match.where === 0 ? undefined : match.where === 1), when: agreement(match.when === 0 ? undefined : match.when === 1),
    howMany: counts.apart > 0 ? 'differ' : counts.equal + counts.compatible > 0 ? 'agree' : 'unknown',
    hedge: hedgeOf(view, match, claim.hedged, statement.hedged)
  };
}

function hedgeOf(view: ClaimView, { statement }: Ranked, draft: boolean, archive: boolean): FieldAgreement['hedge'] {
  if (!draft && archive) return 'stronger-in-draft';
  if (draft && !archive) return 'weaker-in-draft';
  // The source was dropped: the draft says in its own voice what a report puts in somebody's mouth.
  if (view.sayer === undefined && statement.sayer !== undefined) return 'stronger-in-draft';
  if (statement.conditional && !view.statement.conditional) return 'stronger-in-draft';
  const minimum = statement.counts.some(theirs => theirs.qualifier !== 'exact' && view.statement.counts.some(mine => mine.qualifier === 'exact' && comparable(mine, theirs)));
  return minimum ? 'stronger-in-draft' : 'agree';
}
