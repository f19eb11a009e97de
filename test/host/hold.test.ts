import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension.ts';
import { activated, deskUri, linked, show, whenAnnotated } from './support.ts';

/** A draft of about so many words, made of the sample desk's assessment. */
function longDraft(words: number): string {
  const base = readFileSync(deskUri('drafts', '02-daily-assessment-2026-10-22.md').fsPath, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
  const each = base.split(/\s+/).length;
  return Array.from({ length: Math.ceil(words / each) }, (_, i) => base.replaceAll('Kamianske', `Kamianske-${String(i)}`)).join('\n\n');
}

/** Between two samples further apart than this the machine ran something else. */
const GAP_MILLISECONDS = 2;

/** The longest stretch of time, in milliseconds, in which every sample of a profile had a function of the extension on the stack. */
function longestOfOurs({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, folder: string): number {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)));
  const byId = new Map(nodes.map(node => [node.id, node]));
  const ours = new Map<number, boolean>();
  const isOurs = (id: number | undefined): boolean => {
    if (id === undefined) return false;
    let known = ours.get(id);
    const url = byId.get(id)?.callFrame.url ?? '';
    if (known === undefined) ours.set(id, known = url.includes(`${folder}/dist/`) && !url.includes('/dist/test/') || isOurs(parents.get(id)));
    return known;
  };
  let longest = 0;
  let stretch = 0;
  for (const [i, id] of samples.entries()) {
    // Collecting garbage belongs to whoever it interrupts.
    const collecting = byId.get(id)?.callFrame.functionName === '(garbage collector)';
    stretch = isOurs(id) || collecting && stretch > 0 ? stretch + Math.min(GAP_MILLISECONDS, (timeDeltas[i] ?? 0) / 1000) : 0;
    if (stretch > longest) longest = stretch;
  }
  return longest;
}

// What is printed here is read by people; how long a machine takes is never asserted.
describe('how long the extension host is held', () => {
  let api: Api;
  before(async () => { api = await activated(); });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const words of [3_000, 10_000, 30_000]) {
    it(`while a draft of ${String(words)} words is opened, linked and edited`, async function () {
      this.timeout(120_000);
      const text = longDraft(words);
      const session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 500 });
      await session.post('Profiler.start');
      const delay = monitorEventLoopDelay({ resolution: 1 });
      const longest = (): string => { const ms = delay.max / 1e6; delay.reset(); return `${ms.toFixed(0)} ms`; };
      delay.enable();
      const editor = await show(text);
      await whenAnnotated(api, editor.document.uri);
      const open = longest();
      await editor.edit(edit => { edit.insert(new vscode.Position(4, 0), 'Officials said so. '); });
      await whenAnnotated(api, editor.document.uri, known => known.annotated.blocks.at(-1)?.end === editor.document.getText().trimEnd().length);
      const edited = longest();
      if (words <= 3_000) await whenAnnotated(api, editor.document.uri, linked);
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      const folder = vscode.extensions.getExtension('second-source.second-source')?.extensionUri.path ?? '';
      console.log(`      ${String(words)} words: opening ${open}, an edit ${edited}, linking ${longest()}; of that ours at a stretch ${longestOfOurs(profile, folder).toFixed(0)} ms at most`);
      delay.disable();
    });
  }
});
