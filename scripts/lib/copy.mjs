import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes or refreshes a copy of a folder that people may change: files that are new in the source are added, files that
 * changed there are taken over unless they were changed or removed in the copy.
 * @param {string} source
 * @param {string} copy
 * @param {string} record a JSON file that remembers what was copied, by hash
 */
export function refreshCopy(source, copy, record) {
  /** @type {Record<string, string>} */
  const before = existsSync(record) && existsSync(copy) ? JSON.parse(readFileSync(record, 'utf8')) : {};
  /** @type {Record<string, string>} */
  const now = {};
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(source, path.join(entry.parentPath, entry.name));
    const target = path.join(copy, file);
    const shipped = hashOf(path.join(source, file)) ?? '';
    const untouched = hashOf(target) === before[file]; // both undefined where the file is new
    now[file] = untouched ? shipped : before[file] ?? shipped;
    if (untouched) cpSync(path.join(source, file), target);
  }
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify(now));
}

/** @param {string} file */
function hashOf(file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}
