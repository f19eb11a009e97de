import { strict as assert } from 'node:assert';
import { ESLint, Linter } from 'eslint';

/** What `no-restricted-imports`, as set for a file, says to one import in it. */
async function reported(eslint: ESLint, file: string, module: string): Promise<readonly string[]> {
  const config = await eslint.calculateConfigForFile(file) as { readonly rules?: Linter.RulesRecord };
  const rule = config.rules?.['no-restricted-imports'] ?? 'off';
  return new Linter().verify(`import { a } from '${module}';\na();\n`, { rules: { 'no-restricted-imports': rule } }).map(({ ruleId }) => ruleId ?? 'broken');
}

describe('the walls of the house', () => {
  const eslint = new ESLint();
  const inside = { core: 'src/core/draft/parse.ts', archive: 'src/archive/archive.ts', platform: 'src/platform/channel.ts', cli: 'src/cli/annotate.ts', editor: 'src/editor/annotations.ts' };
  const refused: readonly (readonly [keyof typeof inside, string])[] = [
    ['core', 'vscode'], ['core', 'node:fs'], ['core', 'node:worker_threads'], ['core', 'fs'], ['core', 'fs/promises'], ['core', 'path'],
    ['core', '../../archive/archive.ts'], ['core', '../../platform/channel.ts'], ['core', '../../editor/annotations.ts'],
    ['archive', 'vscode'], ['archive', '../editor/convert.ts'], ['platform', 'vscode'], ['platform', '../editor/convert.ts'], ['cli', 'vscode'], ['cli', '../editor/convert.ts']
  ];
  for (const [room, module] of refused) {
    it(`report ${module} in ${inside[room]}`, async () => { assert.deepEqual(await reported(eslint, inside[room], module), ['no-restricted-imports']); });
  }
  const allowed: readonly (readonly [keyof typeof inside, string])[] = [
    ['core', '../text/span.ts'], ['core', 'yaml'], ['archive', 'node:fs'], ['archive', '../core/model/report.ts'], ['cli', 'node:fs'], ['editor', 'vscode'], ['editor', '../core/model/claim.ts']
  ];
  for (const [room, module] of allowed) {
    it(`let ${module} into ${inside[room]}`, async () => { assert.deepEqual(await reported(eslint, inside[room], module), []); });
  }
});
