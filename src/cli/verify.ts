import { withArchive } from './archiveOfCommand.ts';
import type { ArchiveArguments } from './archiveOfCommand.ts';
import { visible } from '../core/text/visible.ts';

const WORDS = {
  database: 'the database itself is damaged',
  file: 'the file was changed without its size or time changing',
  report: 'the saved report does not fit its passages',
  missing: 'not in the index',
  twice: 'in the index twice',
  postings: 'the index has other words than the report',
  stray: 'in the index without a report'
} as const;

/** Runs `verify`: compares files, saved reports and index, and says what does not fit. True when everything fits. */
export async function verify(args: ArchiveArguments & { readonly json: boolean }, directory: string, write: (text: string) => void): Promise<boolean> {
  return await withArchive({ ...args, refresh: false }, directory, async library => {
    const result = await library.verify();
    if (args.json) { write(JSON.stringify(result, null, 1) + '\n'); return result.misfits.length === 0; }
    const { files, reports, passages, segments, changed, misfits } = result;
    write(`${String(files)} files, ${String(reports)} reports, ${String(passages)} passages in ${String(segments)} segments checked; ${String(changed)} files changed since they were read\n`);
    for (const { code, detail } of misfits) write(`  ${visible(detail)}: ${WORDS[code]}\n`);
    write(misfits.length === 0 ? 'Everything fits.\n' : `${String(misfits.length)} things do not fit: make the index anew with index --rebuild. The reports themselves are untouched.\n`);
    return misfits.length === 0;
  });
}
