import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension.ts';
import { deskReady, deskUri, hoverAt, linked, plain, show, whenAnnotated } from './support.ts';

/** A sentence of the sample desk's archive, word for word, so that its prior report is beyond doubt. */
const REPORTED = 'A missile hit the railway station in Nizhyn on Monday morning, killing at least nine people and wounding 27, the governor of Chernihiv region said.';

describe('work on the claims of a draft', () => {
  let api: Api;
  before(async function () {
    this.timeout(60_000);
    api = await deskReady();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** An unsaved draft of a reported sentence, with the cursor on its claim. */
  async function reported(language: 'markdown' | 'plaintext' = 'markdown') {
    const editor = await show(`---\ndate: 2026-10-22\n---\n\n${REPORTED}\n`, language);
    const known = await whenAnnotated(api, editor.document.uri, linked);
    const claim = known.annotated.claims.find(({ text }) => text.includes('A missile hit'));
    assert.ok(claim);
    const standing = known.standings.get(claim.id);
    assert.ok(standing && standing.links.length > 0, 'the claim has a prior report');
    const at = editor.document.positionAt(claim.start + 3);
    editor.selection = new vscode.Selection(at, at);
    return { editor, claim, standing };
  }

  it('cites the first report of a row as a footnote, undone in one step', async () => {
    const { editor, claim, standing } = await reported();
    const link = standing.links[0]!;
    const before = editor.document.getText();
    await vscode.commands.executeCommand('secondSource.insertCitation', { target: { document: editor.document.uri.toString(), claim: claim.id, archive: api.archives.keyOf(editor.document.uri), report: link.report.uri, start: link.passage.start, end: link.passage.end } });
    const after = editor.document.getText();
    assert.match(after, /said\.\[\^1\]/);
    assert.match(after, /\n\[\^1\]: \S/);
    assert.ok(link.report.outlet !== undefined && after.includes(link.report.outlet));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('remembers that a report is not the same, and forgets it when asked', async () => {
    const { editor, claim, standing } = await reported();
    const link = standing.links[0]!;
    const row = { target: { document: editor.document.uri.toString(), claim: claim.id, archive: '', report: link.report.uri, start: link.passage.start, end: link.passage.end } };
    const shown = () => api.annotations.get(editor.document.uri)?.standings.get(claim.id)?.links.map(({ report, passage }) => `${report.uri} ${String(passage.start)}`) ?? [];
    const name = `${link.report.uri} ${String(link.passage.start)}`;
    assert.ok(shown().includes(name));
    await vscode.commands.executeCommand('secondSource.dismissLink', row);
    assert.ok(!shown().includes(name));
    await vscode.commands.executeCommand('secondSource.restoreLinks', { claimTarget: { document: editor.document.uri.toString(), claim: claim.id } });
    assert.ok(shown().includes(name));
  });

  it('keeps the words of a quotation’s finding together while text is typed above', async () => {
    const editor = await show('---\ndate: 2026-10-22\n---\n\nNothing here.\n\n“We lost 42,000 tonnes of maize in one night,” said the governor of Odesa region.\n');
    const { document } = editor;
    await whenAnnotated(api, document.uri, linked);
    await editor.edit(edit => { edit.insert(document.positionAt(document.getText().indexOf('Nothing')), 'It rained for a long while and '); });
    await whenAnnotated(api, document.uri, known => linked(known) && known.annotated.blocks.at(-1)?.end === document.getText().trimEnd().length);
    const card = plain(await hoverAt(document, 'We lost'));
    assert.match(card, /42,000.*4,200|4,200/);
    // The reason of a relation stands with it.
    assert.match(card, /contradicts \(another figure\)/);
  });

  it('draws no link of a draft in a notification', async () => {
    const { unlinked } = await import('../../src/editor/notices.ts');
    assert.equal(unlinked('own voice: [report](command:workbench.action.closeWindow) fell').includes(']('), false);
  });

  it('finds the passages of a claim as its references', async () => {
    const { editor, claim, standing } = await reported();
    const locations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', editor.document.uri, editor.document.positionAt(claim.start + 3));
    assert.equal(locations.length, standing.links.length);
    const first = await vscode.workspace.openTextDocument(locations[0]!.uri);
    const words = first.getText(locations[0]!.range).replace(/\s+/g, ' ');
    assert.ok(standing.links.some(({ passage }) => passage.text.replace(/\s+/g, ' ') === words), words);
  });

  it('says a claim in words for those who do not see highlights', async () => {
    const { standing } = await reported();
    const sentence = await vscode.commands.executeCommand<string>('secondSource.readClaim');
    assert.match(sentence, /^Claim \d+ of \d+ claims?\. .*governor of Chernihiv region: /);
    assert.ok(sentence.includes(String(standing.origins.length)), sentence);
    assert.match(sentence, /Cue: said\..* Places: .*Nizhyn/);
  });

  it('ignores a name of the desk’s lexicon, and tells the one wrong line of a broken file', async () => {
    const file = deskUri('desk-lexicon.yaml');
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write('ignore:\n  - Kharkiv\nplaces:\n  - name: Vesnianka Halt\n    type: settlment\nactors:\n  - name: Lypa Guard\n    type: formation\n    party: Ukraine\n');
    const told = new Promise<readonly vscode.Diagnostic[]>(resolve => {
      const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const found = uris.some(uri => uri.fsPath === file.fsPath) ? vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Second Source') : [];
        if (found.length > 0) { subscription.dispose(); resolve(found); }
      });
    });
    const configuration = vscode.workspace.getConfiguration('secondSource');
    await configuration.update('lexicon.files', ['desk-lexicon.yaml'], vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await show('The Lypa Guard said its men had left Kharkiv on Monday.');
      const known = await whenAnnotated(api, document.uri, ({ annotated }) => annotated.mentions.some(({ rule }) => rule.includes('Lypa Guard')));
      assert.deepEqual(known.annotated.mentions.filter(({ text }) => text === 'Kharkiv'), []);
      assert.match(plain(await hoverAt(document, 'Lypa Guard')), /formation/);
      const diagnostics = await told;
      assert.deepEqual(diagnostics.map(({ range }) => range.start.line), [4]);
      assert.match(diagnostics[0]!.message, /settlment/);
    } finally {
      await configuration.update('lexicon.files', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(file);
    }
  });
});
