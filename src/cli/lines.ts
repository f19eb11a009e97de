import { createInterface } from 'node:readline';

/** Wrong use or unreadable input: ends the command with exit code 2 and this sentence. */
export class UsageError extends Error {}

/** The JSON values of standard input, one a line. Throws `UsageError` naming the line that is no JSON object. */
export async function* jsonLines(input: NodeJS.ReadableStream): AsyncGenerator<Record<string, unknown>> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    let value: unknown;
    try { value = JSON.parse(line); } catch { throw new UsageError(`Line ${String(number)} of standard input is not JSON.`); }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError(`Line ${String(number)} of standard input is not a JSON object.`);
    yield value as Record<string, unknown>;
  }
}

/** A text field of a line of input. Throws `UsageError` where it is missing. */
export function textField(row: Record<string, unknown>, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new UsageError(`A line of standard input has no text field "${name}".`);
  return value;
}
