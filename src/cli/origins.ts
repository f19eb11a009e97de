import { originGroups } from '../core/link/origins.ts';
import { storyOf } from '../core/link/story.ts';
import { loadNames } from '../platform/resources.ts';
import { withArchive } from './archiveOfCommand.ts';
import type { ArchiveArguments } from './archiveOfCommand.ts';
import { visible } from '../core/text/visible.ts';

export interface OriginsArguments extends ArchiveArguments {
  readonly json: boolean;
}

/** Runs `origins`: the reports of an archive, grouped by who first said what they report. */
export async function origins(args: OriginsArguments, directory: string, write: (text: string) => void): Promise<void> {
  const book = loadNames(directory);
  await withArchive(args, directory, library => {
    const groups = originGroups([...library.reports()].map(report => storyOf(report, book)));
    if (args.json) { write(JSON.stringify(groups, null, 1) + '\n'); return; }
    for (const { origin, uris } of groups) if (uris.length > 1) write(`${visible(origin)} (${String(uris.length)})\n${uris.map(uri => `  ${visible(uri)}\n`).join('')}`);
  });
}
