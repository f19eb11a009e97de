// Measurements:  npm run bench [-- NAME [options]], where NAME is a file test/bench/NAME.bench.ts; without one, all of them.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { Problem, runMain } from './lib/problem.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ending = '.bench.ts';

await runMain(async () => {
  const all = readdirSync(path.join(root, 'test', 'bench')).filter(file => file.endsWith(ending)).map(file => file.slice(0, -ending.length));
  const [name, ...options] = process.argv.slice(2);
  if (name !== undefined && !name.startsWith('-') && !all.includes(name)) throw new Problem(`There is no measurement ${name}. There are: ${all.join(', ')}.`);
  const chosen = name === undefined || name.startsWith('-') ? all : [name];
  const rest = name === undefined || name.startsWith('-') ? process.argv.slice(2) : options;
  ensurePackages(root);
  const node = projectNode(root);
  if (spawnSync(node, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0) return 1;
  let failed = 0;
  for (const each of chosen) {
    console.log(`\n== ${each}`);
    if (spawnSync(node, [path.join('dist', 'test', 'bench', `${each}.bench.js`), ...rest], { cwd: root, stdio: 'inherit' }).status !== 0) failed++;
  }
  return failed > 0 ? 1 : 0;
});
