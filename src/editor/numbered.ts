import type { ClaimLink } from '../core/model/claimLink.ts';

/** Most values remembered: the rows of the panel for a very long draft, and the cards of a while. */
const REMEMBERED = 20_000;

/**
 * Hands out a small number for each value, which is all that a command link carries: arguments of command links are
 * decoded twice, and text of a report must never reach one.
 */
export class Numbered<T> {
  readonly #values = new Map<number, { readonly key: string; readonly value: T }>();
  readonly #numbers = new Map<string, number>();
  #last = 0;

  /** The number of a value; equal values (by their JSON) share one. */
  numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = ++this.#last;
    this.#numbers.set(key, number);
    this.#values.set(number, { key, value });
    const oldest = this.#values.entries().next().value;
    if (this.#values.size > REMEMBERED && oldest !== undefined) {
      this.#values.delete(oldest[0]);
      this.#numbers.delete(oldest[1].key);
    }
    return number;
  }

  at(number: unknown): T | undefined {
    return typeof number === 'number' ? this.#values.get(number)?.value : undefined;
  }
}

/** A passage of a report, `start` and `end` being offsets into the report's body, as linked to a claim. */
export interface LinkTarget extends ClaimTarget {
  /** Key of the archive that holds the report; see `Archives`. */
  readonly archive: string;
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** A claim of an open draft. */
export interface ClaimTarget {
  readonly document: string;
  readonly claim: string;
}

/** What the numbers of command links stand for. */
export interface Targets {
  readonly links: Numbered<LinkTarget>;
  readonly claims: Numbered<ClaimTarget>;
}

/** What a command link or list entry stands for when it stands for a link of a claim. */
export function linkTarget(archive: string, { document, claim }: ClaimTarget, link: ClaimLink): LinkTarget {
  return { document, claim, archive, report: link.report.uri, start: link.passage.start, end: link.passage.end };
}
