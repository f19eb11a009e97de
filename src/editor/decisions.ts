import * as vscode from 'vscode';
import type { LinkDecision } from '../core/link/linkStatus.ts';
import type { ClaimLink } from '../core/model/claimLink.ts';

const KEY = 'linkDecisions';
type Stored = Readonly<Record<string, Readonly<Record<string, LinkDecision>>>>;

/**
 * What the writer decided about links, remembered with the workspace: by the claim (whose id stays while its words do)
 * and the report's passage.
 */
export class Decisions implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<string>();
  /** Fires with the id of the claim that was decided about. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  of(claimId: string, link: ClaimLink): LinkDecision | undefined {
    return this.#stored()[claimId]?.[passageKey(link)];
  }

  async set(claimId: string, link: ClaimLink, decision: LinkDecision): Promise<void> {
    const stored = this.#stored();
    await this.#memory.update(KEY, { ...stored, [claimId]: { ...stored[claimId], [passageKey(link)]: decision } });
    this.#changed.fire(claimId);
  }

  /** Forgets the decisions about a claim. True when there were any. */
  async clear(claimId: string): Promise<boolean> {
    const { [claimId]: own, ...others } = this.#stored();
    if (own === undefined) return false;
    await this.#memory.update(KEY, others);
    this.#changed.fire(claimId);
    return true;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #stored(): Stored {
    return this.#memory.get<Stored>(KEY, {});
  }
}

function passageKey({ report, passage }: ClaimLink): string {
  return `${report.uri}#${String(passage.start)}-${String(passage.end)}`;
}
