import type { ClaimView } from './claimView.ts';
import { conceptsOf } from './concepts.ts';
import { isNegated, likeness } from './match.ts';
import type { Match } from './match.ts';
import type { Statement } from './statement.ts';

/** Ways in which a report of a claim's event does not let the claim be true, told from more than one sentence. */
export type Quarrel = 'denial' | 'other-means' | 'other-target' | 'no-agreement';

/** What sets a report against a claim beyond the sentence shown; undefined where nothing does. */
export function quarrelOf(view: ClaimView, match: Match): Quarrel | undefined {
  if (noAgreement(view, match)) return 'no-agreement';
  // A sentence that says just what is claimed is not undone by its neighbours.
  if (match.who === true || match.focus >= 0.8 && match.opposed < 0.5) return undefined;
  if (undone(view, match)) return 'denial';
  if (otherMeans(view, match)) return 'other-means';
  if (otherTarget(view, match)) return 'other-target';
  if (gainsays(view, match)) return 'denial';
  return undefined;
}

/** Deeds and harms of which a report may say that there were none. */
const DEEDS: ReadonlySet<string> = new Set('kill wound capture attack launch damage destroy drone missile market fire'.split(' '));

/** "Nobody was hurt, the council said" in a report that has no hurt anywhere: what the claim tells did not happen, says the report. */
function undone(view: ClaimView, { story }: Match): boolean {
  const claim = view.statement;
  if (claim.denies) return false;
  return [...view.focus].some(term => {
    if (!conceptsOf(term).some(concept => DEEDS.has(concept)) || isNegated(term, claim)) return false;
    const asserted = [story.headline, ...story.statements].some(statement => likeness(term, statement) > 0 && !isNegated(term, statement));
    return !asserted && story.statements.some(statement => isNegated(term, statement));
  });
}

/** Least share of what is claimed by which a negation beside it is of something else. */
const MOST = 0.5;

/** "No gun of ours stood there": another's account of the event that denies something, and has little of the claim's own words. */
function gainsays({ statement: claim }: ClaimView, { statement, focus, counts }: Match): boolean {
  return focus < MOST && counts.equal === 0 && statement.negated.size > 0 && claim.negated.size === 0 && !claim.denies;
}

/** What a deed was done with, and the words for it. */
const MEANS: readonly string[] = ['drone', 'missile', 'bomb', 'artillery', 'mine', 'accident'];

/** Shelling is done with guns and rockets alike. */
function meansOf({ concepts, words, negated }: Statement): ReadonlySet<string> {
  const means = MEANS.filter(each => concepts.has(each) && !negated.has('+' + each));
  return new Set(words.some(({ lower }) => /^shell(?:s|ed|ing)?$/.test(lower)) ? [...means, 'artillery', 'missile'] : means);
}

/** "A mine, not a missile": both name what did it, and it is not the same. */
function otherMeans(view: ClaimView, { story, statement }: Match): boolean {
  const mine = meansOf(view.statement);
  if (mine.size === 0 || view.statement.denies || view.statement.negated.size > 0) return false;
  const whole = [story.headline, ...story.statements];
  if (whole.some(other => { const theirs = meansOf(other); return [...mine].some(means => theirs.has(means)); })) return false;
  return meansOf(statement).size > 0;
}

/** "A gathering of officers": an account in which soldiers were hit, and one in which they were not. */
function otherTarget(view: ClaimView, match: Match): boolean {
  const sparesCivilians = (statement: Statement): boolean => isNegated('+civilian', statement) || statement.negated.has('civilian');
  const { concepts, denies } = view.statement;
  const harm = HARM.some(concept => concepts.has(concept)) && !denies && !sparesCivilians(view.statement);
  return harm && match.story.statements.some(sparesCivilians);
}

const HARM: readonly string[] = ['kill', 'wound', 'fire', 'house', 'market', 'civilian', 'school', 'treat'];

/** The draft has an agreement; the report tells of an offer, a condition or talks without one. */
function noAgreement({ statement: claim }: ClaimView, { statement }: Match): boolean {
  if (!claim.concepts.has('agree') || claim.negated.has('+agree') || claim.conditional || claim.denies || claim.concepts.has('condition') || !claim.concepts.has('truce')) return false;
  return statement.conditional || !statement.concepts.has('agree') || statement.negated.has('+agree');
}
