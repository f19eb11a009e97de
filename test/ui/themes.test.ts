import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDesk, pictureOfFailure, root } from './support/desk.ts';
import type { ThemeName, Workbench } from './support/workbench.ts';

interface Manifest {
  readonly contributes: { readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[] };
}

/** The colour of a theme by its name in the manifest, as the browser computes it. */
function contributed(id: string, kind: string): string {
  const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const hex = contributes.colors.find(color => color.id === `secondSource.${id}`)?.defaults[kind] ?? '';
  return `rgb(${[1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}

const kinds: Readonly<Record<ThemeName, string>> = { 'dark': 'dark', 'light': 'light', 'hc-black': 'highContrast', 'hc-light': 'highContrastLight' };

describe('highlights in the themes', () => {
  let window: Workbench;
  before(async () => {
    window = await openDesk();
    await window.waitForHighlights();
  });
  afterEach(async function () { await pictureOfFailure(window, this.currentTest); });
  after(async () => { await window.close(); });

  for (const theme of ['dark', 'light', 'hc-black', 'hc-light'] as const) {
    it(`have the contributed colours and a line style of their own in ${theme}`, async () => {
      await window.setTheme(theme);
      const kind = kinds[theme];
      const actor = contributed('actorForeground', kind);
      await window.until(async () => (await window.highlightsOf('Bohdan Tkachivsky')).some(({ color }) => color === actor), `an actor in ${actor}`);
      assert.ok((await window.highlightsOf('Bohdan Tkachivsky')).some(({ underline }) => /underline(?! dotted)/.test(underline)), 'actors: a solid line');
      const places = await window.highlightsOf('Odesa region');
      assert.ok(places.some(({ color }) => color === contributed('placeForeground', kind)), JSON.stringify(places));
      assert.ok(places.some(({ underline }) => underline.includes('dotted')), 'places: a dotted line');
      const claims = await window.highlightsOf('a grain silo burnt out');
      assert.ok(claims.some(({ border }) => border === `1px dashed ${contributed('claimBorder', kind)}`), JSON.stringify(claims));
    });
  }
});
