import { parseArgs } from 'node:util';
import type { ArchiveArguments } from './cli/archiveOfCommand.ts';
import { annotate } from './cli/annotate.ts';
import { index } from './cli/indexArchive.ts';
import { UsageError } from './cli/lines.ts';
import { link } from './cli/link.ts';
import { origins } from './cli/origins.ts';
import { limitOf, search } from './cli/search.ts';
import { verify } from './cli/verify.ts';

const HELP = `Second Source: actors, places and claims of a draft, and the prior reports of each claim.

  second-source annotate [FILE…]                 what is claimed, by whom, about whom and where
  second-source annotate --jsonl                 the same over JSON Lines on standard input
  second-source search --archive DIR QUERY       prior reports whose passages answer the query, best first
  second-source search --archive DIR --jsonl     the same for many queries over standard input
  second-source link --archive DIR FILE          every claim of a draft with its prior reports, and its quotations looked up
  second-source link --archive DIR --jsonl       the same for sentences over standard input, {"id","text","date"}
  second-source origins --archive DIR            the reports that go back to one first sayer, together
  second-source index --archive DIR [--stats]    reads what is new or changed, says what the archive holds and what was skipped
  second-source verify --archive DIR             compares files, saved reports and index with one another

Options
  --archive DIR  a folder of reports (Markdown, plain text, ninjs, NewsML-G2, feeds, saved pages, PDF, DOCX, …); may be given more than once
  --include GLOB read only the files of the folder that match, as in 'wire/**/*.md'; may be given more than once
  --exclude GLOB do not read the files and folders that match; may be given more than once
  --index DIR    where the index is kept (otherwise in the user's cache folder)
  --actor NAME   search: only passages that name this actor, by any spelling; may be given more than once, as may
  --place NAME   the same for a place
  --limit N      most passages of an answer (10)
  --rebuild      throw the index away and make it anew
  --json     the whole result as JSON (offsets are UTF-16, half-open)
  --jsonl    one JSON object a line in, {"id","text","language":"markdown"|"plaintext"}, and one a line out
  --help     this text

Exit codes: 0 done, 1 findings, 2 wrong use or unreadable input.
Nothing is sent anywhere: every command reads files of this machine and writes to standard output.

Examples
  second-source annotate draft.md
  second-source search --archive reports "drones over Kharkiv"
  echo '{"id":1,"text":"Officials said three people were killed."}' | second-source annotate --jsonl
`;

const OPTIONS = {
  json: { type: 'boolean' }, jsonl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
  archive: { type: 'string', multiple: true }, include: { type: 'string', multiple: true }, exclude: { type: 'string', multiple: true }, index: { type: 'string' }, limit: { type: 'string' }, actor: { type: 'string', multiple: true }, place: { type: 'string', multiple: true }, stats: { type: 'boolean' }, rebuild: { type: 'boolean' }
} as const;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined) { process.stdout.write(HELP); if (command === undefined && values.help !== true) process.exitCode = 2; return; }
  const write = (text: string): void => { process.stdout.write(text); };
  switch (command) {
    case 'annotate': {
      const format = values.jsonl === true ? 'jsonl' : values.json === true ? 'json' : 'text';
      await annotate({ files: rest.length === 0 ? ['-'] : rest, format }, __dirname, write);
      return;
    }
    case 'search': {
      const format = values.jsonl === true ? 'jsonl' : values.json === true ? 'json' : 'text';
      await search({ ...archiveOf(values), query: rest.join(' '), limit: limitOf(values.limit), actors: values.actor ?? [], places: values.place ?? [], format }, __dirname, write);
      return;
    }
    case 'link': {
      const format = values.jsonl === true ? 'jsonl' : values.json === true ? 'json' : 'text';
      await link({ ...archiveOf(values), files: rest, format }, __dirname, write);
      return;
    }
    case 'origins': {
      await origins({ ...archiveOf(values), json: values.json === true }, __dirname, write);
      return;
    }
    case 'index': {
      const progress = (text: string): void => { if (process.stderr.isTTY) process.stderr.write(text); };
      await index({ ...archiveOf(values), stats: values.stats === true, json: values.json === true }, __dirname, write, progress);
      return;
    }
    case 'verify': {
      if (values.rebuild === true) throw new UsageError('verify only looks: make the index anew with index --archive DIR --rebuild.');
      if (!await verify({ ...archiveOf(values), rebuild: false, json: values.json === true }, __dirname, write)) process.exitCode = 1;
      return;
    }
    default: throw new UsageError(`There is no command "${command}".`);
  }
}

function archiveOf(values: { readonly archive?: string[] | undefined; readonly include?: string[] | undefined; readonly exclude?: string[] | undefined; readonly index?: string | undefined; readonly rebuild?: boolean | undefined }): ArchiveArguments {
  return { archive: values.archive ?? [], include: values.include ?? [], exclude: values.exclude ?? [], ...(values.index === undefined ? {} : { index: values.index }), rebuild: values.rebuild === true };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0); throw error; });

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 2;
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof UsageError ? `${sentence}\nSee second-source --help.\n` : `${sentence}\n`);
});
