import assert from 'node:assert/strict';
import { drafts, openDesk, pictureOfFailure } from './support/desk.ts';
import type { Workbench } from './support/workbench.ts';

describe('the sample desk in the window', () => {
  let window: Workbench;
  before(async () => { window = await openDesk(); });
  afterEach(async function () { await pictureOfFailure(window, this.currentTest); });
  after(async () => { await window.close(); });

  it('highlights the wire draft', async () => {
    await window.waitForHighlights();
    assert.match((await window.highlightsOf('Bohdan Tkachivsky')).map(({ underline }) => underline).join(), /underline/);
  });

  it('shows the card of a claim with its prior reports where the mouse rests', async () => {
    await window.hoverText('a missile hit the railway station');
    const card = await window.hoverContent(/\d+ prior reports?/);
    assert.match(card, /the governor of Chernihiv region said/);
    assert.match(card, /Open at passage/);
  });

  it('opens a prior report at its passage from the card', async () => {
    await window.hoverText('a missile hit the railway station');
    const card = await window.hoverContent(/Open at passage/);
    await window.hoverLink('Open at passage').click();
    // What the card says can be seen in the passage it opens. Without a selection the draft's own line is copied.
    await window.selectedText(text => text.length > 20 && card.includes(text.slice(0, 60)));
    await window.runCommand('View: Close Editor');
    await window.waitForActiveEditor('01-nizhyn-station-wire.md');
  });

  it('says where a figure of the draft stands', async () => {
    await window.hoverText('We lost 42,000 tonnes');
    assert.match(await window.hoverContent(/Figure:/), /42,000 tonnes, outside the figures of the archive; the latest is 4,200/);
  });

  it('opens the panel at the claim of the card', async () => {
    await window.hoverText('a missile hit the railway station');
    await window.hoverContent(/Show all in the panel/);
    await window.hoverLink('Show all in the panel').click();
    const rows = await window.treeRows('Claims', shown => shown.some(({ text }) => /same · \d+ reports/.test(text)));
    assert.ok(rows.some(({ text }) => text.includes('At least 14 people were killed')), rows.map(({ text }) => text).join('\n'));
    await window.waitForActiveEditor('01-nizhyn-station-wire.md');
  });

  it('shows who an actor is', async () => {
    await window.hoverText('Oksana Verbytska');
    assert.match(await window.hoverContent(/Verbytska/), /person/i);
  });

  it('lists the claims of the draft in the panel, each with its source and prior reports', async () => {
    await window.openContainer('Second Source');
    const rows = await window.treeRows('Claims', shown => shown.some(({ text }) => /prior report/.test(text)));
    const row = rows.find(({ text }) => text.includes('We lost 42,000 tonnes of maize'));
    assert.ok(row, rows.map(({ text }) => text).join('\n'));
    assert.match(row.text, /Bohdan Tkachivsky/);
  });

  it('goes to a claim from the panel', async () => {
    await window.openContainer('Second Source');
    await window.clickTreeRow('Claims', 'We lost 42,000 tonnes of maize');
    const expected = window.lineOf(drafts.wire, '42,000 tonnes');
    assert.equal((await window.cursor(at => at.line === expected)).line, expected);
  });

  it('goes from claim to claim by the command palette', async () => {
    await window.clickText('Repair crews reopened');
    const start = await window.cursor(at => at.line === window.lineOf(drafts.wire, 'Repair crews'));
    await window.runCommand('Second Source: Go to Next Claim');
    const next = await window.cursor(at => at.line !== start.line || at.column !== start.column);
    await window.runCommand('Second Source: Go to Next Claim');
    await window.cursor(at => at.line > next.line || at.column !== next.column);
    await window.runCommand('Second Source: Go to Previous Claim');
    assert.deepEqual(await window.cursor(at => at.line === next.line && at.column === next.column), next);
  });

  it('reads the claim at the cursor in words', async () => {
    await window.clickText('Nothing has been signed');
    await window.runCommand('Second Source: Read the Claim at the Cursor');
    assert.match(await window.notification(/^Claim \d+ of \d+/), /Nothing has been signed/);
  });

  it('lists the prior reports of the claim at the cursor and opens one at its passage', async () => {
    await window.clickText('a missile hit the railway station');
    await window.runCommand('Second Source: Show Prior Reports of the Claim at the Cursor');
    const rows = await window.quickPickRows();
    assert.ok(rows.length > 0);
    await window.page.keyboard.press('Enter');
    await window.selectedText(text => text.length > 20 && rows.some(row => row.includes(text.slice(0, 30))));
    await window.runCommand('View: Close Editor');
    await window.waitForActiveEditor('01-nizhyn-station-wire.md');
  });

  it('hides the highlights of actors and shows them again', async () => {
    const colours = async (): Promise<string> => (await window.highlightsOf('Bohdan Tkachivsky')).map(({ underline }) => underline).join();
    await window.runCommand('Second Source: Show or Hide Actors');
    await window.until(async () => !(await colours()).includes('underline'), 'no underline below an actor');
    await window.runCommand('Second Source: Show or Hide Actors');
    await window.until(async () => (await colours()).includes('underline'), 'an underline below an actor');
  });

  it('follows what is typed', async () => {
    await window.typeAtEnd('\nA spokesman for the Kremlin said on Thursday that a lighthouse in Odesa had been lost.\n');
    await window.until(async () => (await window.highlightsOf('a lighthouse in')).length > 0, 'a highlight on the new claim');
  });

  it('highlights a plain-text draft', async () => {
    await window.openFile(drafts.plain);
    await window.waitForHighlights();
  });
});
