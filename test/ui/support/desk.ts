import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExtensionSource } from '../../../scripts/lib/editor.mjs';
import type { Workbench } from './workbench.ts';
import { openWorkbench } from './workbench.ts';

/** The project's folder: npm runs the tests there. */
export const root = process.cwd();

/** The drafts of the sample desk. */
export const drafts = {
  wire: 'drafts/01-nizhyn-station-wire.md',
  assessment: 'drafts/02-daily-assessment-2026-10-22.md',
  plain: 'drafts/03-on-platform-two.txt'
} as const;

/** A window on a copy of the sample desk, with a draft open; the copy goes when the window is closed. */
export async function openDesk({ extension = { linked: root }, file = drafts.wire, settings = {} }: {
  readonly extension?: ExtensionSource; readonly file?: string; readonly settings?: Readonly<Record<string, unknown>>;
} = {}): Promise<Workbench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
  cpSync(path.join(root, 'media', 'sample-desk'), folder, { recursive: true });
  const workbench = await openWorkbench({ root, extension, folder, file, settings });
  return { ...workbench, close: async () => { await workbench.close(); rmSync(folder, { recursive: true, force: true }); } };
}

/** Keeps a picture of the window for a test that failed, and closes what the test may have left open. */
export async function pictureOfFailure(workbench: Workbench, test: Mocha.Test | undefined): Promise<void> {
  if (test?.state !== 'failed') return;
  console.log(`      picture: ${await workbench.screenshot(`failed-${test.title.replaceAll(/\W+/g, '-')}`)}`);
  await workbench.page.keyboard.press('Escape');
}
