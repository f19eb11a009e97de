import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';

interface Command { readonly command: string; readonly title: string; readonly category?: string; readonly enablement?: string }
interface Manifest {
  readonly icon?: string;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown; readonly description?: string; readonly markdownDescription?: string }>> };
  };
}

const source = readFileSync('package.json', 'utf8');
const { contributes } = JSON.parse(source) as Manifest;
const words = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const readme = readFileSync('README.md', 'utf8');

/** The rows of the README's tables whose first cell is a name of ours in code. */
const rows = readme.split('\n').filter(line => line.startsWith('| `secondSource.')).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()));
const unquoted = (cell: string | undefined): string => (cell ?? '').replace(/^`|`$/g, '');
const inPalette = ({ command }: Command): boolean => contributes.menus['commandPalette']?.find(item => item.command === command)?.when !== 'false';

describe('the manifest', () => {
  it('has its commands in the README, with their keys', () => {
    const documented = Object.fromEntries(rows.filter(([name]) => contributes.commands.some(({ command }) => command === unquoted(name))).map(row => [unquoted(row[0]), unquoted(row[2])]));
    const offered = Object.fromEntries(contributes.commands.filter(inPalette).map(({ command }) => [command, contributes.keybindings.find(binding => binding.command === command)?.key ?? '']));
    const lowerKeys = (keys: Readonly<Record<string, string>>): [string, string][] => Object.entries(keys).map(([command, key]): [string, string] => [command, key.toLowerCase()]).sort();
    assert.deepEqual(lowerKeys(documented), lowerKeys(offered));
  });

  it('has its settings in the README, with their defaults', () => {
    const documented = rows.filter(([name]) => unquoted(name) in contributes.configuration.properties).map(row => [unquoted(row[0]), unquoted(row[1])]);
    const offered = Object.entries(contributes.configuration.properties).map(([name, setting]) => [name, JSON.stringify(setting.default)]);
    assert.deepEqual(documented.sort(), offered.sort());
  });

  it('has its colours in the README, each with a default for every kind of theme', () => {
    for (const { id, defaults } of contributes.colors) {
      assert.ok(readme.includes(`\`${id}\``), id);
      assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
    }
  });

  it('documents nothing that it does not contribute', () => {
    const known = [...contributes.commands.map(({ command }) => command), ...Object.keys(contributes.configuration.properties)];
    assert.deepEqual(rows.map(([name]) => unquoted(name)).filter(name => !known.includes(name)), []);
  });

  it('gives each command a title, the category and a condition', () => {
    for (const command of contributes.commands) {
      assert.match(command.title, /^%.+%$/, command.command);
      assert.equal(command.category, 'Second Source', command.command);
      const conditions = Object.values(contributes.menus).flat().filter(item => item.command === command.command && item.when !== undefined);
      assert.ok(command.enablement !== undefined || conditions.length > 0, `${command.command} has no enablement and no when`);
    }
  });

  it('has commands behind its keys and menus', () => {
    const commands = contributes.commands.map(({ command }) => command);
    const used = [...contributes.keybindings, ...Object.values(contributes.menus).flat()].flatMap(({ command }) => (command === undefined ? [] : [command]));
    assert.deepEqual(used.filter(command => command.startsWith('secondSource.') && !commands.includes(command)), []);
  });

  it('describes each setting', () => {
    for (const [name, { description, markdownDescription }] of Object.entries(contributes.configuration.properties)) assert.ok((description ?? markdownDescription) !== undefined, name);
  });

  it('takes all its words from package.nls.json, and has no word there that it does not use', () => {
    const used = new Set([...source.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
    for (const [key, text] of Object.entries(words)) assert.ok(text.trim() !== '', key);
  });

  it('names files that exist', () => {
    const named = [...source.matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+)"/g)].flatMap(([, file]) => (file === undefined ? [] : [file]));
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter(file => !existsSync(file)), []);
  });
});
