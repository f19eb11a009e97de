import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension.ts';
import { activated, hoverAt, plain, show, whenAnnotated } from './support.ts';

describe('recognition in the editor', () => {
  let api: Api;
  before(async () => { api = await activated(); console.log(`      activation took ${api.activationMilliseconds.toFixed(0)} ms`); });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('reads an unsaved Markdown draft: who says what, and where', async () => {
    const { document } = await show('# Raid\n\nUkrainian officials **said** on Tuesday that three people were killed in Kharkiv.\n\n```\nOfficials said code.\n```\n');
    const { annotated } = await whenAnnotated(api, document.uri);
    const [claim] = annotated.claims;
    assert.equal(annotated.claims.length, 1);
    const textOf = ({ start, end }: { start: number; end: number }) => document.getText().slice(start, end);
    assert.deepEqual(claim!.attribution?.sources.map(textOf), ['Ukrainian officials']);
    assert.equal(textOf(claim!.attribution!.cue), 'said');
    assert.match(claim!.text, /three people were killed in Kharkiv/);
    assert.ok(annotated.mentions.some(mention => mention.kind === 'place' && textOf(mention) === 'Kharkiv'));
  });

  it('reads plain text with CRLF, an emoji and a right-to-left name', async () => {
    const { document } = await show('🙂 محمد علي said the road to Homs was cut.\r\n\r\nThe ministry denied that the town had fallen.\r\n', 'plaintext');
    const { annotated } = await whenAnnotated(api, document.uri);
    assert.ok(annotated.claims.length >= 2);
    assert.ok(annotated.mentions.some(mention => document.getText().slice(mention.start, mention.end) === 'Homs'));
  });

  it('keeps highlights in place while the writer types, then reads again', async () => {
    const editor = await show('The army said two drones fell near Sumy.');
    const { document } = editor;
    await whenAnnotated(api, document.uri);
    const insert = 'On Monday it rained. ';
    await editor.edit(edit => { edit.insert(new vscode.Position(0, 0), insert); });
    const shifted = api.annotations.get(document.uri);
    const sumy = shifted?.annotated.mentions.find(mention => mention.text === 'Sumy');
    assert.equal(document.getText().slice(sumy!.start, sumy!.end), 'Sumy');
    await whenAnnotated(api, document.uri, known => known.annotated.blocks[0]?.end === document.getText().length);
  });

  it('survives an empty draft, and forgets one that is closed', async () => {
    const { document } = await show('');
    const { annotated } = await whenAnnotated(api, document.uri);
    assert.deepEqual(annotated.claims, []);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('reads a draft whose language is changed', async () => {
    const { document } = await show('Officials said three people were killed in Kharkiv.', 'plaintext');
    await whenAnnotated(api, document.uri);
    const markdown = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    const { annotated } = await whenAnnotated(api, markdown.uri);
    assert.equal(annotated.claims.length, 1);
  });

  it('leaves other languages alone', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '{"said": "Officials said so."}', language: 'json' });
    await vscode.window.showTextDocument(document);
    await show('Officials said so.');
    await whenAnnotated(api, vscode.window.activeTextEditor!.document.uri);
    assert.equal(api.annotations.get(document.uri), undefined);
  });

  it('shows who or what a name is', async () => {
    const { document } = await show('The fighting reached Kharkiv on Monday, officials said.');
    await whenAnnotated(api, document.uri);
    assert.match(plain(await hoverAt(document, 'Kharkiv')), /Kharkiv/);
  });

  it('walks through the claims from the keyboard', async () => {
    const editor = await show('The army said two drones fell. Nothing else.\n\nThe governor denied that the bridge was hit.');
    const known = await whenAnnotated(api, editor.document.uri);
    await vscode.commands.executeCommand('secondSource.nextClaim');
    const first = editor.document.offsetAt(editor.selection.active);
    assert.ok(known.annotated.claims.some(claim => claim.start === first));
    await vscode.commands.executeCommand('secondSource.nextClaim');
    const second = editor.document.offsetAt(editor.selection.active);
    assert.ok(second > first);
    await vscode.commands.executeCommand('secondSource.previousClaim');
    assert.equal(editor.document.offsetAt(editor.selection.active), first);
  });
});
