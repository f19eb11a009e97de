import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface Call { readonly where: string; readonly message: string | undefined; readonly values: number }

/** Every call of `vscode.l10n.t`, or of the `t` that is taken from it, in the shell. */
function calls(): readonly Call[] {
  const files = ['src/extension.ts', ...readdirSync('src/editor', { recursive: true }).map(file => path.join('src/editor', String(file)))].filter(file => file.endsWith('.ts'));
  return files.flatMap(file => {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const found: Call[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /^(t|(vscode\.)?l10n\.t)$/.test(node.expression.getText(tree))) {
        const [message] = node.arguments;
        found.push({
          where: `${file}:${String(tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1)}`,
          message: message !== undefined && ts.isStringLiteralLike(message) ? message.text : undefined,
          values: node.arguments.length - 1
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

describe('messages for people', () => {
  it('are literals, so that translators find them', () => {
    assert.ok(calls().length > 50);
    assert.deepEqual(calls().filter(({ message }) => message === undefined).map(({ where }) => where), []);
  });
  it('use each value that they are given, and no other', () => {
    const wrong = calls().filter(({ message, values }) => {
      const places = new Set([...(message ?? '').matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)));
      return places.size !== values || [...places].some(place => place >= values);
    });
    assert.deepEqual(wrong.map(({ where, message }) => `${where} ${String(message)}`), []);
  });
});
