import assert from 'node:assert/strict';
import { toDraftSpan, toProseSpan } from '../../../../src/core/draft/draft.ts';
import { createDraftParser, proseOf } from '../../../../src/core/draft/parse.ts';

const parse = (text: string) => createDraftParser()(text, 'markdown');
const texts = (text: string): string[] => parse(text).blocks.map(block => block.text);

/** The draft's own characters for some words of its prose. */
function sourceOf(text: string, words: string): string {
  for (const block of parse(text).blocks) {
    const at = block.text.indexOf(words);
    if (at < 0) continue;
    const span = toDraftSpan(block, { start: at, end: at + words.length });
    return text.slice(span.start, span.end);
  }
  return assert.fail(`no prose "${words}"`);
}

describe('Markdown drafts', () => {
  it('leave markup, code, HTML, link targets, images and front matter out of the prose', () => {
    const text = '---\ntitle: Wire\n---\n# Night raid\n\nThe **47th Brigade** held `x = 1` the [bridge](https://example.org/said) at ![map of Kyiv](m.png) dawn.\n\n<div>Officials said no.</div>\n\n```\nOfficials said code.\n```\n\n    indented code said\n\n<!-- TK: Officials said -->\n';
    assert.deepEqual(texts(text), ['Night raid', 'The 47th Brigade held the bridge at dawn.']);
  });

  it('read block quotes, lists, tables and footnotes as prose', () => {
    const text = '> Officials said so.\n> It was late.\n\n- first town\n- second town\n\n  still the second\n\n| place | toll |\n|---|---|\n| Sumy | 4 |\n\nA claim.[^1]\n\n[^1]: The ministry said it.\n';
    assert.deepEqual(texts(text), ['Officials said so. It was late.', 'first town', 'second town', 'still the second', 'place', 'toll', 'Sumy', '4', 'A claim.', 'The ministry said it.']);
  });

  it('keep where each word stands in the draft', () => {
    const text = 'It \\*never\\* fell &amp; **“Bila** Krynytsia”, said\r\nthe [mayor](x) &mdash; twice.\r\n';
    assert.equal(sourceOf(text, 'Bila Krynytsia'), 'Bila** Krynytsia');
    assert.equal(sourceOf(text, 'mayor'), 'mayor');
    assert.equal(sourceOf(text, 'twice'), 'twice');
    assert.equal(sourceOf(text, '*never*'), '*never\\*');
  });

  it('keep it behind character references and escaped ampersands', () => {
    for (const text of ['AT&amp;T said it left Kharkiv.', '&#x1F600; &mdash; it left Kharkiv.', 'R\\&amp;D left Kharkiv.', '&nosuch; &amp;amp; left Kharkiv.']) assert.equal(sourceOf(text, 'Kharkiv.'), 'Kharkiv.', text);
    assert.deepEqual(texts('AT&amp;T &#x1F600; R\\&D &nosuch;'), ['AT&T 😀 R&D &nosuch;']);
  });

  it('read the same with either kind of line end', () => {
    const text = '> It fell on Oct.\n> 4, 2025, **said\n> the** mayor.\n\n- one\n  two\n';
    assert.deepEqual(texts(text.replace(/\n/g, '\r\n')), texts(text));
    assert.equal(sourceOf(text.replace(/\n/g, '\r\n'), 'mayor.'), 'mayor.');
  });

  it('map draft spans back to prose', () => {
    const text = 'In **Sumy** and _Lviv_ it rained.';
    const [block] = parse(text).blocks;
    const at = text.indexOf('_Lviv_');
    assert.deepEqual(toProseSpan(block!, { start: at, end: at + 6 }), { start: block!.text.indexOf('Lviv'), end: block!.text.indexOf('Lviv') + 4 });
    assert.equal(toProseSpan(block!, { start: text.indexOf('**'), end: text.indexOf('**') + 2 }), undefined);
  });

  it('know right-to-left names, emoji and a byte order mark', () => {
    const text = '\ufeffقال **محمد علي** إن 🙂 Homs fell.';
    assert.equal(sourceOf(text, 'محمد علي'), 'محمد علي');
    assert.equal(sourceOf(text, 'Homs'), 'Homs');
  });

  it('resolve references whose definitions stand in another chunk, and leave bare addresses out', () => {
    const text = 'Shelling of [Orikhiv][map] went on, see https://example.org/said now.\n\nMore.\n\n[map]: https://example.org/m\n';
    assert.deepEqual(texts(text), ['Shelling of Orikhiv went on, see now.', 'More.']);
  });

  it('parse the same after an edit as anew, whatever the edit', () => {
    const base = '# One\n\nA *b* c.\n\n- x\n\n  y\n\n~~~\ncode\n\ncode\n~~~\n\n<!-- a\n\nb -->\n\n> q\n\n[r]: u\n\nz [r] z[^n]\n\n[^n]: note\n\n    more note\n\nend\n';
    const edits = ['`', '~~~\n', '<!--', '-->', '\n', '\n\n', '    ', '> ', '- ', '[r]', '---\n', '|a|\n|-|\n', '\r\n'];
    const live = createDraftParser();
    for (let at = 0; at <= base.length; at += 13) {
      for (const edit of edits) {
        const text = base.slice(0, at) + edit + base.slice(at);
        assert.deepEqual(live(text, 'markdown'), parse(text), JSON.stringify(text));
        for (const block of parse(text).blocks) assert.ok(block.start >= 0 && block.end <= text.length && block.start < block.end);
      }
    }
  });

  it('survive front matter that refers to itself', () => {
    assert.deepEqual(createDraftParser()('---\na: &x [1]\nb: *x\n---\nShelling resumed.', 'markdown').blocks.map(block => block.text), ['Shelling resumed.']);
  });

  it('read scalars of front matter, and survive a broken one', () => {
    assert.deepEqual(parse('---\ntitle: "A: b"\ndate: 2026-10-22\ntags: [x]\n---\nText here.').frontMatter, { title: 'A: b', date: '2026-10-22' });
    assert.deepEqual(parse('---\ntitle: "A\n---\nText here.').frontMatter, {});
    assert.deepEqual(texts('---\ntitle: "A\n---\nText here.'), ['Text here.']);
  });

  it('read what would take the parser minutes as plain text, and the rest as Markdown', () => {
    const hostile = '1. '.repeat(9000);
    assert.deepEqual(texts(`A **bold** word.\n\n${hostile}\n\nAnother *one*.`).filter(text => !text.startsWith('1.')), ['A bold word.', 'Another one.']);
  });

  it('never fail on odd input', () => {
    for (const text of ['', ' ', '\n\n', '---', '---\n', '\u0000', '[', '![', '<', '```', '\ud800 lone', '| |\n|-|', '[^1]', '[^1]: [^1]', '*'.repeat(500)]) {
      assert.doesNotThrow(() => parse(text), JSON.stringify(text));
    }
  });
});

describe('plain-text drafts', () => {
  const plain = (text: string): string[] => createDraftParser()(text, 'plaintext').blocks.map(block => block.text);

  it('take blank lines and single line breaks as ends of paragraphs', () => {
    assert.deepEqual(plain('First paragraph.\nSecond one.\r\n\r\n  Third one.  \n'), ['First paragraph.', 'Second one.', 'Third one.']);
  });

  it('join the lines of hard-wrapped paragraphs', () => {
    const text = 'The ministry said on Tuesday that the bridge had been\nclosed to heavy traffic since the raid and would stay\nclosed for a week.\n';
    assert.deepEqual(plain(text), ['The ministry said on Tuesday that the bridge had been closed to heavy traffic since the raid and would stay closed for a week.']);
    assert.equal(proseOf(createDraftParser()(text, 'plaintext').blocks).length, text.trimEnd().length);
  });
});
