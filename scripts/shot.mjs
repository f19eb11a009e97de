// Takes a picture of the running extension, for the README and for looking at what a change did.
//   node scripts/shot.mjs [options] OUT.png
//     --theme dark|light|hc-black|hc-light     default dark
//     --open FILE                              in the sample desk (or in --folder)
//     --click "words"      put the cursor there          --hover "words"      rest the mouse there
//     --until "pattern"    wait until the hover matches  --view "Title"       open this container of the activity bar
//     --run "Title"        run a command (may be given several times)
//     --folder DIR   --size 1280x800   --setting name=json (several)   --vsix FILE
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectNode } from './lib/node.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { run } from './lib/processes.mjs';

const root = path.resolve(import.meta.dirname, '..');

await runMain(async () => {
  const { values, positionals: [out] } = parseArgs({
    allowPositionals: true,
    options: {
      theme: { type: 'string', default: 'dark' }, open: { type: 'string' }, click: { type: 'string' }, hover: { type: 'string' },
      until: { type: 'string' }, view: { type: 'string' }, run: { type: 'string', multiple: true, default: [] }, folder: { type: 'string' },
      size: { type: 'string', default: '1280x800' }, setting: { type: 'string', multiple: true, default: [] }, vsix: { type: 'string' }
    }
  });
  if (out === undefined) throw new Problem('Say where the picture goes: node scripts/shot.mjs [options] OUT.png');
  if (await run(projectNode(root), ['esbuild.mjs'], { cwd: root }) !== 0) return 1;
  /** @type {typeof import('../test/ui/support/workbench.ts')} */
  const { openWorkbench, themes } = createRequire(import.meta.url)(path.join(root, 'dist/test/ui/support/workbench.js'));
  const theme = Object.keys(themes).find(name => name === values.theme);
  if (theme === undefined) throw new Problem(`There is no theme ${values.theme}; there are ${Object.keys(themes).join(', ')}.`);
  const [width = 1280, height = 800] = values.size.split('x').map(Number);

  const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
  cpSync(values.folder ?? path.join(root, 'media/sample-desk'), folder, { recursive: true });
  const workbench = await openWorkbench({
    root, folder, theme: /** @type {keyof typeof themes} */ (theme), viewport: { width, height },
    extension: values.vsix === undefined ? { linked: root } : { packaged: path.resolve(values.vsix) },
    settings: Object.fromEntries(values.setting.map(setting => [setting.slice(0, setting.indexOf('=')), JSON.parse(setting.slice(setting.indexOf('=') + 1))]))
  });
  try {
    if (values.open !== undefined) {
      await workbench.openFile(values.open);
      await workbench.waitForHighlights();
    }
    if (values.view !== undefined) await workbench.openContainer(values.view);
    if (values.click !== undefined) await workbench.clickText(values.click);
    for (const command of values.run) await workbench.runCommand(command);
    if (values.hover !== undefined) {
      await workbench.hoverText(values.hover);
      console.log(await workbench.hoverContent(values.until === undefined ? undefined : new RegExp(values.until)));
    }
    await workbench.screenshot(path.resolve(out));
  } catch (error) {
    await workbench.screenshot(path.resolve(out));
    throw error;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
