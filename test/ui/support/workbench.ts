import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openPage } from '../../../scripts/lib/browser.mjs';
import { startEditor, workbenchAddress, type ExtensionSource } from '../../../scripts/lib/editor.mjs';
import { decorationsAt, locateText } from './inPage.ts';

/** The colour themes that the highlights are made for, by the ids that the setting `workbench.colorTheme` takes. */
export const themes = {
  'dark': { id: 'Dark Modern', className: 'vs-dark' },
  'light': { id: 'Light Modern', className: 'vs' },
  'hc-black': { id: 'Default High Contrast', className: 'hc-black' },
  'hc-light': { id: 'Default High Contrast Light', className: 'hc-light' }
} as const;

export type ThemeName = keyof typeof themes;

export interface TreeRow {
  /** What the row shows: label and description. */
  readonly text: string;
  /** What a screen reader says of it. */
  readonly name: string;
  /** 1 for a row at the root. */
  readonly level: number;
  readonly selected: boolean;
}

export interface Cursor {
  readonly line: number;
  readonly column: number;
}

/** Styles as the browser computes them: `2px solid rgb(1, 2, 3)`. */
export interface Highlight {
  readonly color: string;
  readonly background: string;
  /** The lower edge. */
  readonly border: string;
  readonly underline: string;
}

export interface WorkbenchOptions {
  /** The project's folder, built. */
  readonly root: string;
  readonly extension: ExtensionSource;
  /** The folder that the window shows; the tests may write to it. */
  readonly folder: string;
  readonly theme?: ThemeName;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Opened at once, relative to the folder. */
  readonly file?: string;
  /** In CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A window of a real editor, driven as a person would: by mouse and keys, read from what is drawn. */
export interface Workbench {
  /** For what has no function here yet. */
  readonly page: Page;
  readonly folder: string;
  /** Where the editor keeps installed extensions. */
  readonly extensionsFolder: string;
  /** Opens a file of the folder by its path in it, and waits until its text is drawn. */
  openFile(file: string): Promise<void>;
  /** Types text at the end of the file in the active editor, key by key. */
  typeAtEnd(text: string): Promise<void>;
  /** Waits until a decoration of an extension is drawn in the active editor. */
  waitForHighlights(): Promise<void>;
  /** The decorations that are drawn at the middle of a text. */
  highlightsOf(text: string): Promise<readonly Highlight[]>;
  /** Scrolls to the text if need be, rests the mouse on it and waits for a hover. The text must not span lines of the file. */
  hoverText(text: string): Promise<void>;
  /** The text of the hover shown, once it matches: a hover is not drawn anew while it is shown, so the mouse rests there again until then. */
  hoverContent(expected?: RegExp): Promise<string>;
  /** A link or button in the hover shown. */
  hoverLink(label: string | RegExp): Locator;
  /** Puts the text cursor on the text by the mouse. */
  clickText(text: string): Promise<void>;
  /** The text cursor as the status bar says, both from 1, once `until` accepts it: the bar follows a little later. */
  cursor(until?: (at: Cursor) => boolean): Promise<Cursor>;
  /** The line of the first place of some words in a file of the folder, from 1. */
  lineOf(file: string, words: string): number;
  /** What is selected in the active editor, copied as a person would, once `until` accepts it. */
  selectedText(until: (text: string) => boolean): Promise<string>;
  /** Runs a command by its title in the command palette ("Second Source: Next Claim"). */
  runCommand(title: string): Promise<void>;
  /** The rows of the quick pick shown, once there is one. */
  quickPickRows(): Promise<readonly string[]>;
  /** Picks the first row of the quick pick whose text holds this. */
  pick(text: string): Promise<void>;
  /** Opens a container of the activity bar by its title. */
  openContainer(title: string): Promise<void>;
  /** The rows of a tree view that are drawn, once `until` accepts them. The view is named by its title. */
  treeRows(view: string, until?: (rows: readonly TreeRow[]) => boolean): Promise<readonly TreeRow[]>;
  clickTreeRow(view: string, text: string): Promise<void>;
  /** The path in the folder, or the title, of the editor that is active, once it holds this. */
  waitForActiveEditor(name: string): Promise<void>;
  /** The text of the status bar, once it matches. */
  statusBar(expected: RegExp): Promise<string>;
  /** The text of a notification, once one matches. */
  notification(expected: RegExp): Promise<string>;
  setTheme(theme: ThemeName): Promise<void>;
  /** Changes settings of the workspace; the editor follows by itself. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void;
  /** Saves a picture of the window as dist/test/shots/NAME.png, or where an absolute path says. Returns the path. */
  screenshot(name: string): Promise<string>;
  /** Waits for a state that has no function here. */
  until(holds: () => Promise<boolean>, what: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts an editor with the extension and opens a window of it. Every wait in it is for a state and ends with an error after a minute. */
export async function openWorkbench({ root, extension, folder, theme = 'dark', settings = {}, file, viewport }: WorkbenchOptions): Promise<Workbench> {
  const server = await startEditor({ root, extension, settings: { 'workbench.colorTheme': themes[theme].id, ...settings } });
  const opened = await openPage(root, viewport).catch(async (error: unknown) => { await server.stop(); throw error; });
  const { browser, page } = opened;
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    rmSync(server.dataFolder, { recursive: true, force: true, maxRetries: 10 }); // its last processes may still write
  };
  page.setDefaultTimeout(60_000);
  const editor = page.locator('.editor-group-container.active .editor-instance');
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)').first();
  const quickInput = page.locator('.quick-input-widget:visible');
  const viewRows = (view: string): Locator => page.locator(`.pane:has(> .pane-header[aria-label^="${view}"]) .monaco-list-row`);

  let hovered: string | undefined;
  const waitForTheme = async (name: ThemeName): Promise<void> => { await page.locator(`.monaco-workbench.${themes[name].className}`).waitFor(); };

  const workbench: Workbench = {
    page, folder, extensionsFolder: path.join(server.dataFolder, 'extensions'),
    openFile: async wanted => {
      await chooseIn('Control+P', wanted, path.basename(wanted));
      await workbench.waitForActiveEditor(path.basename(wanted));
    },
    typeAtEnd: async text => {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(text);
    },
    waitForHighlights: async () => { await editor.locator('[class*="ced-"]').first().waitFor({ state: 'attached' }); },
    highlightsOf: async text => await page.evaluate(decorationsAt, await reveal(text)),
    hoverText: async text => {
      // Tried again if nothing comes: the editor asks once for each rest of the mouse, and the extension may not have started yet.
      for (let tries = 0; tries < 10; tries++) {
        const at = await reveal(text);
        await page.mouse.move(2, 2);
        await hover.waitFor({ state: 'hidden' });
        await page.mouse.move(at.x - 6, at.y);
        await page.mouse.move(at.x, at.y, { steps: 4 }); // not one jump, which the editor takes for a stray event
        hovered = text;
        if (await hover.waitFor({ timeout: 3000 }).then(() => true, () => false)) return;
      }
      throw new Error(`No hover came up over "${text}"`);
    },
    hoverContent: async (expected = /\S/) => await eventually(page, async () => {
      const content = (await hover.innerText()).replaceAll('\u00a0', ' ');
      if (hovered !== undefined && !expected.test(content)) await workbench.hoverText(hovered);
      return content;
    }, content => expected.test(content), `a hover that matches ${String(expected)}`),
    hoverLink: label => hover.getByRole('link', { name: label }).or(hover.getByRole('button', { name: label })).first(),
    clickText: async text => {
      const at = await reveal(text);
      await page.mouse.click(at.x, at.y);
    },
    cursor: async (until = () => true) => await eventually(page, async () => {
      const [, line, column] = /Ln (\d+), Col (\d+)/.exec(await page.locator('.statusbar').innerText()) ?? [];
      return { line: Number(line), column: Number(column) };
    }, until, 'the text cursor'),
    lineOf: (file, words) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return text.slice(0, text.indexOf(words)).split('\n').length;
    },
    selectedText: async accept => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      return await eventually(page, async () => {
        await page.keyboard.press('Control+C');
        return await page.evaluate(() => navigator.clipboard.readText());
      }, accept, 'selected text');
    },
    runCommand: async title => {
      await chooseIn('F1', `>${title}`, title);
    },
    quickPickRows: async () => await eventually(page, () => quickInput.locator('.monaco-list-row').allInnerTexts(), rows => rows.length > 0, 'a quick pick with rows'),
    pick: async text => { await quickInput.locator('.monaco-list-row', { hasText: text }).first().click(); },
    openContainer: async title => {
      const item = page.locator('.activitybar .action-item', { has: page.locator(`a[aria-label^="${title}"]`) }).first();
      if (await item.getAttribute('aria-selected') !== 'true') await item.click();
      await page.locator('.sidebar .composite.title', { hasText: title }).waitFor();
    },
    treeRows: async (view, until = rows => rows.length > 0) =>
      await eventually(page, async () => await viewRows(view).evaluateAll(rows => rows.map(row => ({
        text: (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
        name: row.getAttribute('aria-label') ?? '',
        level: Number(row.getAttribute('aria-level') ?? 1),
        selected: row.getAttribute('aria-selected') === 'true'
      }))), until, `the rows of ${view}`),
    clickTreeRow: async (view, text) => { await viewRows(view).filter({ hasText: text }).first().click(); },
    waitForActiveEditor: async name => {
      await page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
      await editor.locator('.view-line').first().waitFor();
    },
    statusBar: async expected => await eventually(page, async () => (await page.locator('.statusbar').innerText()).replace(/\s+/g, ' '), text => expected.test(text), `a status bar that matches ${expected}`),
    notification: async expected => {
      const shown = page.locator('.notifications-toasts .notification-list-item-message').filter({ hasText: expected }).first();
      await shown.waitFor();
      return await shown.innerText();
    },
    setTheme: async name => {
      workbench.changeSettings({ 'workbench.colorTheme': themes[name].id });
      await waitForTheme(name);
    },
    changeSettings: changed => {
      const file = path.join(folder, '.vscode', 'settings.json');
      const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(Object.assign({}, before, changed), null, 2));
    },
    screenshot: async name => {
      const target = path.isAbsolute(name) ? name : path.join(root, 'dist/test/shots', `${name}.png`);
      mkdirSync(path.dirname(target), { recursive: true });
      await page.screenshot({ path: target, animations: 'disabled' });
      return target;
    },
    until: async (holds, what) => { await eventually(page, holds, value => value, what); },
    close
  };

  /** Opens a quick input by a key, types, and clicks the first row that holds a text. An earlier one must have gone: its keys mean other things. */
  async function chooseIn(key: string, typed: string, row: string): Promise<void> {
    await quickInput.waitFor({ state: 'hidden' });
    await page.keyboard.press(key);
    await quickInput.locator('input[type=text]').first().fill(typed);
    const chosen = quickInput.locator('.monaco-list-row', { hasText: row });
    await chosen.first().click();
    await chosen.first().waitFor({ state: 'hidden' });
  }

  /** The middle of the text's first letters in the window, after scrolling there if they were not drawn. */
  async function reveal(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const shown = await page.evaluate(locateText, text);
    if (shown !== undefined) return shown;
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+F');
    const find = editor.locator('.find-widget.visible');
    await find.locator('textarea.input').first().fill(text);
    await page.keyboard.press('Enter');
    const at = await eventually(page, () => page.evaluate(locateText, text), found => found !== undefined, `"${text}" in the editor`);
    // Escape closes one thing at a time, and a notification comes before the find widget.
    await eventually(page, async () => { await page.keyboard.press('Escape'); return await find.isVisible(); }, visible => !visible, 'the find widget to close');
    return at;
  }

  try {
    await page.goto(workbenchAddress(server, folder, file === undefined ? undefined : path.join(folder, file)));
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    await waitForTheme(theme);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    if (file !== undefined) await workbench.waitForActiveEditor(path.basename(file));
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Reads at every frame of the page until what was read is accepted. */
async function eventually<T, A extends T = Exclude<T, undefined> & T>(page: Page, read: () => Promise<T>, accept: (value: T) => boolean, what: string, milliseconds = 60_000): Promise<A> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (accept(value)) return value as A;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds / 1000} s for ${what}; the last was ${JSON.stringify(value)}`);
    await page.evaluate(() => new Promise(resolve => { requestAnimationFrame(resolve); }));
  }
}
