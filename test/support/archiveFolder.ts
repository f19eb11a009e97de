import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of reports and one for the index, both removed by `remove`. */
export interface ArchiveFolder {
  readonly reports: string;
  readonly storage: string;
  /** Writes a file below the folder of reports and returns its path. */
  write(name: string, content: string): string;
  remove(): void;
}

export function archiveFolder(files: Readonly<Record<string, string>> = {}): ArchiveFolder {
  const root = mkdtempSync(join(tmpdir(), 'second-source-test-'));
  const folder: ArchiveFolder = {
    reports: join(root, 'reports'),
    storage: join(root, 'index'),
    write(name, content) {
      const path = join(folder.reports, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    remove() { rmSync(root, { recursive: true, force: true }); }
  };
  mkdirSync(folder.reports);
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

/** A report as a Markdown file. */
export function markdownReport(headline: string, body: string, fields: Readonly<Record<string, string>> = {}): string {
  return `---\ntitle: ${JSON.stringify(headline)}\n${Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`).join('')}---\n${body}\n`;
}
