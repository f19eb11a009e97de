import { parseArgs } from 'node:util';
import { annotate } from './cli/annotate.ts';
import { UsageError } from './cli/lines.ts';

const HELP = `Second Source: actors, places and claims of a draft, and the prior reports of each claim.

  second-source annotate [FILE…]                 what is claimed, by whom, about whom and where
  second-source annotate --jsonl                 the same over JSON Lines on standard input

Options
  --json     the whole result as JSON (offsets are UTF-16, half-open)
  --jsonl    one JSON object a line in, {"id","text","language":"markdown"|"plaintext"}, and one a line out
  --help     this text

Exit codes: 0 done, 1 findings, 2 wrong use or unreadable input.
Nothing is sent anywhere: every command reads files of this machine and writes to standard output.

Examples
  second-source annotate draft.md
  echo '{"id":1,"text":"Officials said three people were killed."}' | second-source annotate --jsonl
`;

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
    default: throw new UsageError(`There is no command "${command}".`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 2;
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof UsageError ? `${sentence}\nSee second-source --help.\n` : `${sentence}\n`);
});
