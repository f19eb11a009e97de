import assert from 'node:assert/strict';
import { marked } from 'marked';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension.ts';
import { deskReady, deskUri, hoverAt, linked, plain, show, whenAnnotated, whenArchived } from './support.ts';

/** Strings that would be a link, an image, a command, HTML or a disguise if text of reports were anything but text. */
const hostile = [
  '[click](command:workbench.action.quit)', '<command:workbench.action.quit>', '![x](https://evil.example/x.png)', '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>', 'https://evil.example/login', 'www.evil.example', 'mail@evil.example', '<https://evil.example>', '[a]: https://evil.example',
  '[ref][a]', '`code`', '**bold**', '$(alert)', '$(loading~spin)', '<a href="command:x">x</a>', '&lt;b&gt;', '&#60;img&#62;', '\\[x](y)', ']( command:x )',
  '| a | b |', '# heading', '> quote', '- [ ] task', '~~struck~~', '\u202ereversed\u202c', 'vscode://evil/x', 'file:///etc/passwd', '{{7*7}}', '<details open ontoggle=alert(1)>',
  '[x](<command:y?%5B1%5D>)', 'javascript:alert(1)', '```\nfence\n```', '\u0000\u001b[31mred'
];

describe('the archive in the editor', () => {
  let api: Api;
  before(async function () {
    this.timeout(60_000);
    api = await deskReady();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('indexes the reports of the workspace folder', () => {
    const { status } = api.archives.of(deskUri('drafts'));
    assert.equal(status.state, 'ready');
    assert.ok(status.reports >= 60, `${String(status.reports)} reports`);
  });

  it('links the claims of the wire draft to prior reports, and the card opens one at its passage', async function () {
    this.timeout(60_000);
    const { document } = await vscode.window.showTextDocument(deskUri('drafts', '01-nizhyn-station-wire.md'));
    const known = await whenAnnotated(api, document.uri, linked);
    const claim = known.annotated.claims.find(({ id }) => (known.standings.get(id)?.links.length ?? 0) > 0);
    assert.ok(claim, 'some claim has a prior report');
    const card = await hoverAt(document, document.getText().slice(claim.start, claim.end));
    assert.match(plain(card), /\d+ prior reports?, \d+ origins?/);
    const number = /command:secondSource\.openPassage\?([^)]+)\)/.exec(card)?.[1];
    assert.ok(number, card);
    await vscode.commands.executeCommand('secondSource.openPassage', ...JSON.parse(decodeURIComponent(number)) as number[]);
    const editor = vscode.window.activeTextEditor;
    const links = known.standings.get(claim.id)?.links ?? [];
    const selected = editor?.document.getText(editor.selection).replace(/\s+/g, ' ');
    const link = links.find(({ passage }) => passage.text.replace(/\s+/g, ' ') === selected);
    assert.ok(link, `selected: ${String(selected)}`);
    const opened = new Promise<vscode.TextEditor>(resolve => {
      const subscription = vscode.window.onDidChangeActiveTextEditor(next => { if (next?.document.uri.scheme === 'file') { subscription.dispose(); resolve(next); } });
    });
    await vscode.commands.executeCommand('secondSource.openReportFile');
    assert.equal((await opened).document.uri.fsPath, link.report.location.file);
  });

  it('says how many reports were searched where no report is prior', async () => {
    const { document } = await show('The harbour master of Port Ellery said on Friday that nine whaling ships had been sold to a museum.');
    await whenAnnotated(api, document.uri, linked);
    assert.match(plain(await hoverAt(document, 'nine whaling ships')), /No prior report in \d+ reports/);
  });

  it('keeps text of drafts and reports inert: no link, image, command or HTML of theirs', async function () {
    this.timeout(60_000);
    const sentences = hostile.map((string, i) => `Governor Pavlo Hrynko said ${String(i + 3)} lorries had burned at depot ${String.fromCharCode(65 + i % 26)}${String(i)} near Sumy: ${string.replace(/\n/g, ' ')} end.`);
    const reports = sentences.map((sentence, i) => JSON.stringify({
      uri: `urn:hostile:${String(i)}`, versionCreated: '2026-10-01T08:00:00Z', headlines: [{ role: 'main', value: hostile[i] }], infoSources: [{ name: hostile[i] }],
      bodies: [{ role: 'main', contentType: 'text/plain', value: sentence }]
    }));
    const before = api.archives.of(deskUri('drafts')).status.reports;
    await vscode.workspace.fs.writeFile(deskUri('reports', 'hostile.jsonl'), new TextEncoder().encode(reports.join('\n')));
    await api.archives.of(deskUri('drafts')).refresh();
    await whenArchived(api, deskUri('drafts'), before + reports.length);
    const { document } = await show(sentences.join('\n\n'), 'plaintext');
    const known = await whenAnnotated(api, document.uri, linked);
    let withReports = 0;
    for (const claim of known.annotated.claims) {
      const card = await hoverAt(document, document.getText().slice(claim.start, claim.end));
      if (card.includes('command:secondSource.openPassage')) withReports++;
      assert.deepEqual(activeParts(card), [], card);
    }
    assert.ok(withReports >= 25, `${String(withReports)} cards showed a hostile report`);
    await vscode.workspace.fs.delete(deskUri('reports', 'hostile.jsonl'));
  });
});

/** Elements of a hover, drawn by the library that the editor draws it with, that do something; our own command links aside. */
function activeParts(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false, gfm: true });
  const elements = [...html.matchAll(/<\s*([a-z][\w-]*)([^>]*)>/gi)].map(match => ({ name: match[1] ?? '', attributes: match[2] ?? '' }));
  const found = elements.filter(({ name, attributes }) => {
    if (['p', 'strong', 'em', 'br', 'hr', 'blockquote'].includes(name)) return attributes.trim() !== '' && attributes.trim() !== '/';
    return name !== 'a' || !/^ href="command:secondSource\.(?:openPassage|showInPanel|confirmLink|dismissLink|insertCitation)\?%5B\d+%5D"$/.test(attributes);
  }).map(({ name, attributes }) => `<${name}${attributes}>`);
  return /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u001b]/.test(markdown) ? [...found, 'control character'] : found;
}
