import assert from 'node:assert/strict';
import { citation } from '../../../../src/core/export/citation.ts';
import type { DraftLanguage } from '../../../../src/core/draft/draft.ts';

const report = { uri: 'urn:x', headline: 'Toll rises', outlet: 'Relay Wire', url: 'https://example.org/1', location: { file: 'a.md' } };

function cited(draft: string, words: string, language: DraftLanguage = 'markdown', of = report): string {
  const end = draft.indexOf(words) + words.length;
  return [...citation(draft, language, end, of, '21 Oct 2026')].sort((a, b) => b.offset - a.offset).reduce((text, { offset, text: insert }) => text.slice(0, offset) + insert + text.slice(offset), draft);
}

describe('a citation', () => {
  it('is a footnote in Markdown, behind the full stop', () => {
    assert.equal(cited('Fourteen died. More came.\n', 'Fourteen died'), 'Fourteen died.[^1] More came.\n\n[^1]: Relay Wire, “Toll rises”, 21 Oct 2026. <https://example.org/1>\n');
  });
  it('takes the next number, joins the other notes and keeps CRLF', () => {
    assert.equal(cited('A fell.[^1] B fell.\r\n\r\n[^1]: Old.\r\n', 'B fell.'), 'A fell.[^1] B fell.[^2]\r\n\r\n[^1]: Old.\r\n[^2]: Relay Wire, “Toll rises”, 21 Oct 2026. <https://example.org/1>\r\n');
  });
  it('keeps text of a report text', () => {
    const odd = { ...report, headline: '[x](command:y) <b>', url: 'command:quit' };
    assert.equal(cited('It fell.', 'It fell.', 'markdown', odd), 'It fell.[^1]\n\n[^1]: Relay Wire, “\\[x\\]\\(command\\:y\\) \\<b\\>”, 21 Oct 2026.\n');
  });
  it('lets no line break or direction mark of a report into the draft', () => {
    const odd = { ...report, outlet: 'A\nB\u202e www.daily.example' };
    assert.equal(cited('It fell.', 'It fell.', 'plaintext', odd), 'It fell (A B www.daily.example, 21 Oct 2026).');
    assert.ok(cited('It fell.', 'It fell.', 'markdown', odd).includes('A B www\\.daily.example'));
  });
  it('is a note in brackets in plain text', () => {
    assert.equal(cited('Fourteen died. More came.', 'Fourteen died.', 'plaintext'), 'Fourteen died (Relay Wire, 21 Oct 2026). More came.');
  });
});
