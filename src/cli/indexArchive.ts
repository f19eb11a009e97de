import type { ArchiveStatus } from '../archive/archive.ts';
import { withArchive } from './archiveOfCommand.ts';
import type { ArchiveArguments } from './archiveOfCommand.ts';
import { visible } from '../core/text/visible.ts';

export interface IndexArguments extends ArchiveArguments {
  readonly stats: boolean;
  readonly json: boolean;
}

/** Runs `index`: brings the index up to date and says what it holds and what was skipped. Throws `UsageError`. */
export async function index(args: IndexArguments, directory: string, write: (text: string) => void, progress: (text: string) => void): Promise<void> {
  const onStatus = ({ state, progress: at }: ArchiveStatus): void => {
    if (state === 'indexing' && at !== undefined) progress(`\r${String(at.done)} of ${String(at.total)} files, ${String(Math.round(at.filesPerSecond ?? 0))} a second${at.secondsLeft === undefined ? '' : `, ${String(Math.ceil(at.secondsLeft))} s left`} `);
  };
  await withArchive(args, directory, library => {
    progress('\r');
    const { reports, passages, skipped } = library.status;
    if (args.json) { write(JSON.stringify({ reports, passages, skipped, ...(args.stats ? { stats: library.stats() } : {}) }, null, 1) + '\n'); return; }
    write(`${String(reports)} reports, ${String(passages)} passages, ${String(skipped.length)} skipped\n`);
    for (const { file, reason, detail } of skipped) write(`  skipped ${visible(file)}: ${reason}${detail === undefined ? '' : ` (${visible(detail)})`}\n`);
    if (args.stats) for (const [name, value] of Object.entries(library.stats())) write(`  ${name}: ${String(value)}\n`);
  }, onStatus);
}
