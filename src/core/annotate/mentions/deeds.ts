import { isSaying, verbAfter } from './grammar.ts';
import type { Role } from './nounPhrases.ts';
import { equipmentNouns, vessels } from './vocabulary/things.ts';
import { wordSet } from './vocabulary/words.ts';
import type { Word } from './words.ts';

/** What speaks without being somebody: papers, pictures, findings. */
const papers = wordSet(
  'report reports statement statements document documents letter letters message messages memo memos note notes order orders law laws ruling rulings text texts post posts email emails filing filings transcript transcripts agreement agreements article articles map maps image images imagery photo photos picture pictures video videos footage clip clips recording recordings caption headline sign signs banner banners poster leaflet leaflets poll polls survey surveys index budget decree manifest dispatch dispatches account accounts communique communiqué notice notices bulletin bulletins chart charts book books study studies data figures evidence analysis assessment assessments estimate estimates paper papers record records file files log logs ledger entry entries indictment verdict resolution draft drafts declaration interview speech song poem prayer proverb saying joke rumour rumours rumor rumors theory story stories version versions update updates advisory warning warnings alert alerts forecast forecasts voice voices tweet tweets page pages script label labels stamp plate plates receipt receipts slip invoice contract contracts treaty communiques press-release release releases testimony testimonies affidavit complaint constitution plan plans protocol guidance bill lawsuit petition list lists table tables timeline readout minutes summary signal signals sensor sensors radar satellite satellites siren sirens clock thing things time times day days week weeks year years night moment way part side sides end fact case point reason result answer question number numbers percent share rest half majority minority total toll one ones'
);
/** Places whose people are meant where they speak: "the hospital said". */
const houses = wordSet('hospital clinic airport port refinery plant factory mine school hotel museum theatre prison monastery mosque laboratory lab camp mill shipyard exchange');
const clauses = wordSet('that and but while as because if when after before although though');

/**
 * The role of a noun that no list knows, by what it does: it speaks ("the widow-maker said", "the hospital said"), or "who"
 * follows it.
 */
export function roleByDeed(words: readonly Word[], head: number): Role | undefined {
  const word = words[head];
  const next = words[head + 1];
  if (word?.pos !== 'NOUN' || next?.gap !== ' ' || !(next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV' || next.lower === 'who') || papers.has(word.lower) || vessels.has(word.lower) || equipmentNouns.has(word.lower) || word.lower.length < 4) return undefined;
  const house = houses.has(word.lower);
  // "people of one valley who …"
  const relative = next.lower === 'who' && !house && !inPlace(words, head);
  if (!relative && !(isSaying(words, verbAfter(words, head + 1)) && isSubject(words, head))) return undefined;
  if (house) return { kind: 'organisation', plural: false, weak: false };
  const plural = word.lower.endsWith('s') && !word.lower.endsWith('ss');
  return { kind: plural ? 'group' : 'person', plural, weak: false };
}

function inPlace(words: readonly Word[], head: number): boolean {
  for (let i = head; i > head - 5; i--) {
    if (words[i]?.gap !== ' ') return false;
    const before = words[i - 1];
    if (before === undefined || !/^(?:NOUN|ADJ|DET|NUM|PRON)$/.test(before.pos)) return /^(?:from|in|at|near|inside)$/.test(before?.lower ?? '');
  }
  return false;
}

/** Whether the phrase that ends in word `head` opens its clause: nothing governs it from the left. */
function isSubject(words: readonly Word[], head: number): boolean {
  for (let i = head; i > head - 6; i--) {
    const word = words[i];
    if (word === undefined) return false;
    if (word.first || word.opens || word.gap === ',' || word.gap === '|') return true;
    const before = words[i - 1];
    if (before === undefined) return true;
    if (clauses.has(before.lower)) return true;
    if (!/^(?:NOUN|ADJ|DET|NUM|PRON)$/.test(before.pos)) return false;
  }
  return false;
}
