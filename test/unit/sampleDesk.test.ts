import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Claim } from '../../src/core/model/claim.ts';
import type { ClaimLink, ClaimStanding } from '../../src/core/model/claimLink.ts';
import type { Span } from '../../src/core/text/span.ts';

type LinkedClaim = Claim & { readonly standing: ClaimStanding };

interface Draft {
  readonly text: string;
  readonly claims: readonly LinkedClaim[];
}

/** A row of the table of claims: the words of the draft, a report, and how it stands to them. */
interface Row {
  readonly id: string;
  readonly draft: number;
  readonly passage: string;
  readonly report: string;
  readonly relation: string;
}

const root = resolve(__dirname, '../../..');
const desk = join(root, 'media', 'sample-desk');
const [claimTable = '', quotationTable = ''] = readFileSync(join(root, 'test', 'fixtures', 'sample-desk-storylines.md'), 'utf8').split(/^## .*$/m).slice(1);

function cellsOf(table: string): readonly (readonly string[])[] {
  return table.split('\n').filter(line => /^\| [^|]+\|/.test(line)).map(line => line.split('|').slice(1, -1).map(cell => cell.trim())).slice(1);
}

const rows = cellsOf(claimTable).map(([id = '', draft = '', passage = '', report = '', relation = '']): Row => ({ id, draft: Number(draft), passage, report, relation }));
const VERDICTS: Readonly<Record<string, string>> = { 'verbatim': 'verbatim', 'not found': 'not-found', 'number changed': 'number-changed', 'condition cut': 'cut-condition', 'negation lost': 'negation-lost', 'altered': 'altered' };

/** Faults that are known: another one is seen, and so is one that is mended. */
const LOOK_ALIKES_SHOWN = ['kamenskoye-taken: gosvestnik/primorskoye'];
// The draft's sentence goes on after the toll with what nobody reported; the two are one claim.
const NOT_EMPTY = ['nizhyn-deadliest'];
/** Least share of the reports of the table that are shown, and of these of relations told rightly; both were a few points higher when this was written. */
const SHOWN = 0.75;
const TOLD = 0.65;

describe('the sample desk', function () {
  this.timeout(60_000); // its archive is indexed once
  let drafts: readonly Draft[] = [];

  before(function () {
    const cli = join(root, 'dist', 'cli.js');
    if (!existsSync(cli)) { process.stderr.write('    passed over: cli.js not built (npm run build)\n'); this.skip(); }
    const index = mkdtempSync(join(tmpdir(), 'second-source-test-'));
    try {
      drafts = readdirSync(join(desk, 'drafts')).sort().map(name => {
        const file = join(desk, 'drafts', name);
        const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'link', '--archive', join(desk, 'reports'), '--index', index, '--json', file], { encoding: 'utf8', maxBuffer: 1 << 28 });
        assert.equal(status, 0, stderr);
        const [linked] = JSON.parse(stdout) as readonly [{ readonly claims: readonly LinkedClaim[] }];
        return { text: readFileSync(file, 'utf8'), claims: linked.claims };
      });
    } finally {
      rmSync(index, { recursive: true, force: true });
    }
  });

  const linksOf = (row: Row): readonly ClaimLink[] => claimsOf(drafts[row.draft - 1], row.passage).flatMap(({ standing }) => standing.links);
  const linkOf = (row: Row): ClaimLink | undefined => linksOf(row).find(({ report }) => `${report.uri} ${report.location.file}`.includes(row.report.replace(/^.*\//, '')));

  it('shows no look-alike but those known', () => {
    assert.deepEqual(rows.filter(row => row.relation === 'look-alike' && linkOf(row) !== undefined).map(({ id, report }) => `${id}: ${report}`), LOOK_ALIKES_SHOWN);
  });

  it('leaves claims that nobody reported without a report, but for those known', () => {
    assert.deepEqual(rows.filter(row => row.relation === 'none' && linksOf(row).length > 0).map(({ id }) => id), NOT_EMPTY);
  });

  it('shows the reports that bear on its claims, and how they stand', () => {
    const labelled = rows.filter(({ relation }) => relation !== 'none' && relation !== 'look-alike');
    const found = labelled.flatMap(row => { const link = linkOf(row); return link === undefined ? [] : [{ row, link }]; });
    const right = found.filter(({ row, link }) => link.relation === row.relation);
    assert.ok(found.length / labelled.length >= SHOWN, `shown: ${String(found.length)} of ${String(labelled.length)}`);
    assert.ok(right.length / found.length >= TOLD, `told rightly: ${String(right.length)} of ${String(found.length)}`);
  });

  it('tells how the toll of the first claim rose', () => {
    const first = claimsOf(drafts[0], 'At least 14 people were killed')[0];
    const line = first?.standing.figures[0];
    assert.deepEqual([...new Set(line?.points.map(({ low }) => low))], [9, 12, 14, 15]);
    for (const row of rows.filter(({ id, relation }) => id === 'nizhyn-toll' && relation === 'updates')) assert.notEqual(linkOf(row)?.relation ?? 'updates', 'same', row.report);
  });

  for (const [draft = '', quotation = '', verdict = ''] of cellsOf(quotationTable)) {
    it(`${verdict}: ${quotation}`, () => {
      const { text = '', claims = [] } = drafts[Number(draft) - 1] ?? {};
      const at = text.indexOf(quotation);
      assert.ok(at >= 0);
      const found = claims.flatMap(({ standing }) => standing.quotes);
      assert.equal(found.find(quote => quote.start <= at + 1 && quote.end > at)?.verdict, VERDICTS[verdict]);
    });
  }
});

/** The claims of a draft of which some words of `passage` are the content, more than half of the shorter. */
function claimsOf(draft: Draft | undefined, passage: string): readonly LinkedClaim[] {
  const start = draft?.text.indexOf(passage) ?? -1;
  assert.ok(draft !== undefined && start >= 0, passage);
  const shared = (part: Span): number => Math.min(part.end, start + passage.length) - Math.max(part.start, start);
  return draft.claims.filter(claim => (claim.attribution?.content ?? [claim]).some(part => shared(part) > Math.min(passage.length, part.end - part.start) / 2));
}
