import { readFileSync } from 'node:fs';
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

// What is printed here is read by people; how long a machine takes is never asserted.
describe('how long the extension host is held', () => {
  let api: Api;
  before(async () => { api = await activated(); });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const words of [3_000, 10_000, 30_000]) {
    it(`while a draft of ${String(words)} words is opened, linked and edited`, async function () {
      this.timeout(120_000);
      const text = longDraft(words);
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
      console.log(`      ${String(words)} words: opening ${open}, an edit ${edited}, linking ${longest()}`);
      delay.disable();
    });
  }
});
