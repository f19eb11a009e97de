import type { ReadContext } from './reader.ts';

/**
 * The uri of a report that has none of its own: `file:` and its path in the archive, part by part percent-encoded, so
 * that any name a file can have gives one uri and no two names the same one; `#2` for the third item of a file.
 */
export function pathUri(file: Pick<ReadContext, 'path' | 'name'>, item?: number): string {
  const parts = [...(file.name === undefined ? [] : [file.name]), ...file.path.split('/')];
  return `file:${parts.map(part => encodeURIComponent(wellFormed(part))).join('/')}${item === undefined ? '' : `#${String(item)}`}`;
}

/** Half a surrogate pair has no encoding; names on some systems hold them. */
function wellFormed(part: string): string {
  return part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, half => `\ufffd${half.charCodeAt(0).toString(16)}`);
}

/**
 * An item's own uri as it can be kept: at most 2,000 characters; undefined when there is nothing in it, and for `file:`,
 * which would take the place of another file's report.
 */
export function ownUri(written: string | undefined): string | undefined {
  const uri = written?.trim();
  return uri === undefined || uri === '' || uri.length > 2000 || /^file:/i.test(uri) ? undefined : uri;
}
