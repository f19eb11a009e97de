import type { ClaimLink, ClaimStanding, FigureLine, FigurePoint } from '../model/claimLink.ts';

/** What a person decided about a link. Without a decision it is suggested. */
export type LinkDecision = 'confirmed' | 'dismissed';

/** Decisions about the links of a draft's claims. */
export type DecisionOf = (claimId: string, link: ClaimLink) => LinkDecision | undefined;

/** The standing with dismissed links left out everywhere they count, and confirmed ones first. */
export function withDecisions(standing: ClaimStanding, decisionOf: DecisionOf): ClaimStanding {
  const decided = standing.links.map(link => ({ link, decision: decisionOf(standing.claimId, link) }));
  if (decided.every(({ decision }) => decision === undefined)) return standing;
  const confirmed = decided.filter(({ decision }) => decision === 'confirmed').map(({ link }) => ({ ...link, confirmed: true }));
  const links = [...confirmed, ...decided.filter(({ decision }) => decision === undefined).map(({ link }) => link)];
  const reports = new Set(links.map(({ report }) => report.uri));
  const dismissed = new Set(standing.links.map(({ report }) => report.uri).filter(uri => !reports.has(uri)));
  return { ...standing, links, origins: originsOf(links), figures: figuresWithout(standing.figures, dismissed) };
}

/** The standing without the report of the draft's own file: a draft that lies in the archive is no prior report of its own claims. */
export function withoutOwn(standing: ClaimStanding, file: string): ClaimStanding {
  const own = new Set(standing.links.filter(link => link.report.location.file === file).map(link => link.report.uri));
  if (own.size === 0) return standing;
  const links = standing.links.filter(link => !own.has(link.report.uri));
  return { ...standing, links, origins: originsOf(links), figures: figuresWithout(standing.figures, own), quotes: standing.quotes.filter(({ uri }) => uri === undefined || !own.has(uri)) };
}

/** The lines of figures without those of some reports; a line that has none left goes. */
function figuresWithout(figures: readonly FigureLine[], uris: ReadonlySet<string>): readonly FigureLine[] {
  const left = ({ uri }: FigurePoint): boolean => !uris.has(uri);
  return figures.map(line => ({ ...line, points: line.points.filter(left), elsewhere: line.elsewhere.filter(left) })).filter(({ points, elsewhere }) => points.length + elsewhere.length > 0);
}

/** The independent origins of some links with the number of reports that go back to each, most reports first. */
export function originsOf(links: readonly ClaimLink[]): { readonly origin: string; readonly reports: number }[] {
  const reports = new Map<string, Set<string>>();
  for (const { origin, report } of links) reports.set(origin, (reports.get(origin) ?? new Set()).add(report.uri));
  return [...reports].map(([origin, uris]) => ({ origin, reports: uris.size })).sort((a, b) => b.reports - a.reports);
}
