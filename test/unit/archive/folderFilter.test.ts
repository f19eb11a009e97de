import { strict as assert } from 'node:assert';
import { folderFilter, isRead } from '../../../src/archive/embedded/folderFilter.ts';

describe('which files of an archive folder are read', () => {
  const read = (options: Parameters<typeof folderFilter>[0], paths: readonly string[]): string[] =>
    paths.filter(path => isRead(folderFilter(options), '/desk/reports', `/desk/reports/${path}`));
  const files = ['a.md', 'wire/a.md', 'wire/b.html', 'wire/old/c.md', 'drafts/d.md', '.git/e.md', 'wire/.hidden.md', 'x/node_modules/p/f.md', 'wire/f.md~'];

  it('is every file but hidden ones and what others leave about', () => {
    assert.deepEqual(read({}, files), ['a.md', 'wire/a.md', 'wire/b.html', 'wire/old/c.md', 'drafts/d.md']);
    assert.deepEqual(read({ include: [], exclude: [] }, files).length, 5);
  });

  it('is what matches one of the globs to include', () => {
    assert.deepEqual(read({ include: ['wire/*.md', '**/*.html'] }, files), ['wire/a.md', 'wire/b.html']);
    assert.deepEqual(read({ include: ['*.md'] }, files), ['a.md']);
    assert.deepEqual(read({ include: ['*/*.{md,html}'] }, files), ['wire/a.md', 'wire/b.html', 'drafts/d.md']);
  });

  it('takes the name of a folder for all that lies in it', () => {
    assert.deepEqual(read({ include: ['wire'] }, files), ['wire/a.md', 'wire/b.html', 'wire/old/c.md']);
    assert.deepEqual(read({ include: ['wire/'], exclude: ['**/old/'] }, files), ['wire/a.md', 'wire/b.html']);
  });

  it('leaves out what matches one of the globs to exclude, hidden files in any case', () => {
    assert.deepEqual(read({ exclude: ['wire/**'] }, files), ['a.md', 'drafts/d.md']);
    assert.deepEqual(read({ include: ['**/*.md'], exclude: ['drafts', 'a.md'] }, files), ['wire/a.md', 'wire/old/c.md']);
    assert.deepEqual(read({ include: ['.git/**', '.git'] }, files), []);
  });

  it('does not mind globs that say nothing, and takes an exclamation mark for a letter', () => {
    assert.deepEqual(read({ include: ['', ' '], exclude: ['', '!a.md'] }, ['a.md', 'b.md']), ['a.md', 'b.md']);
    assert.deepEqual(read({ exclude: ['[', '(', '{'] }, ['a.md']), ['a.md']);
  });
});
