import tseslint from 'typescript-eslint';

const editor = { group: ['vscode'], message: 'Only src/editor and src/extension.ts may import vscode.' };
const node = { group: ['node:*', 'fs', 'path', 'os', 'crypto', 'worker_threads'], message: 'src/core is pure: no Node module.' };
const outward = { group: ['**/archive/**', '**/platform/**', '**/editor/**'], message: 'src/core imports nothing outside src/core.' };
const shell = { group: ['**/editor/**'], message: 'Nothing below the editor imports from it.' };
const wall = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '**/node_modules/**', 'media/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './test/ui/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrels.' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error'
    }
  },
  // The walls of the house (ARCHITECTURE.md). TypeScript does not enforce them.
  { files: ['src/core/**/*.ts'], rules: wall(editor, node, outward) },
  { files: ['src/archive/**/*.ts', 'src/platform/**/*.ts', 'src/cli.ts', 'src/cli/**/*.ts'], rules: wall(editor, shell) },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // A missing index in a test is a failing test; there the assertion reads better than a guard.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } }
);
