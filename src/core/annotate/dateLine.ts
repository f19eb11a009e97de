import type { Draft } from '../draft/draft.ts';

/** The ISO date (YYYY-MM-DD) a draft gives for itself in its front matter (`date`), if it does. */
export function dateOf(draft: Draft): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(draft.frontMatter['date'] ?? '')?.[0];
}
