import { overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { conceptsOf } from './concepts.ts';
import type { Name } from './names.ts';
import type { Sayer } from './sayers.ts';
import { owned } from './speakers.ts';
import type { Statement } from './statement.ts';

/** A claim as linking sees it: its sentence, who says it, and what is left when the saying is taken away. */
export interface ClaimView {
  readonly statement: Statement;
  readonly sayer?: Sayer;
  /** Stems of what is said, without sayer and cue: those of the main clause, which a passage must share. */
  readonly focus: ReadonlySet<string>;
  /** Stems of clauses that only tell which event it is: "when the depot was hit", "in the attack on the market". */
  readonly background: ReadonlySet<string>;
  /** Stems and names of states; half the archive may have them, but another state is another event. */
  readonly states: readonly Name[];
  /** Names that tell the event from others: those of the content, or the sayer's where the content has none. States are left out. */
  readonly own: readonly Name[];
  /** The content names something itself; otherwise only its sayer does, who may speak of anything. */
  readonly placed: boolean;
}

/** Parts a claim's sentence into who says it and what is said. */
export function claimView(statement: Statement): ClaimView {
  const spoken = statement.sayers.find(({ carried }) => !carried) ?? statement.sayers[0];
  const sayer = spoken === undefined ? undefined : owned(spoken, statement);
  const spans = statement.sayers.map(({ start, end }) => ({ start, end }));
  const inSayer = (span: Span): boolean => spans.some(other => overlaps(other, span));
  const cues = new Set(statement.sayers.map(({ cue }) => cue));
  const aside = backgroundOf(statement);
  const focus = new Set<string>();
  const background = new Set<string>();
  for (const word of statement.words) {
    if (!statement.terms.has(word.stem) || inSayer(word) || cues.has(word.stem)) continue;
    (aside.some(span => overlaps(span, word)) ? background : focus).add(word.stem);
  }
  for (const term of statement.terms) if (term.startsWith('+')) focus.add(term);
  // "blamed the militia": the blame is what is claimed.
  if (statement.sayers.some(({ cue }) => conceptsOf(cue).includes('blame')) && /\bfor\b/.test(statement.text)) {
    for (const term of focus) background.add(term);
    focus.clear();
    focus.add('+blame');
  }
  for (const term of focus) background.delete(term);
  const specific = statement.names.filter(name => name.info?.kind !== 'state');
  const said = specific.filter(name => !inSayer(name));
  return { statement, ...(sayer === undefined ? {} : { sayer }), focus: focus.size > 0 ? focus : background.size > 0 ? background : statement.terms, background: focus.size > 0 ? background : new Set(), states: statement.names.filter(name => name.info?.kind === 'state' && !inSayer(name)), own: said.length > 0 ? said : specific, placed: said.length > 0 };
}

const SUBORDINATORS = new Set('when after while because following during'.split(' '));
const EVENT_NOUNS = new Set(['attack', 'fire', 'exchange', 'talks', 'assault', 'launch']);

/** The clauses and phrases of a sentence that only say which event is meant. Offsets into the sentence. */
function backgroundOf({ text, words }: Statement): readonly Span[] {
  const spans: Span[] = [];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next === undefined) break;
    const event = /^(?:in|during|after|from)$/.test(word.lower) && [next, words[i + 2], words[i + 3]].some((other, k) => other !== undefined && (/^(?:the|an?|this|that|its|[a-z]+ly)$/.test(next.lower) || k === 0 && /^(?:shelling|raid)$/.test(other.lower)) && conceptsOf(other.stem).some(concept => EVENT_NOUNS.has(concept)) && !/ing$/.test(other.lower));
    if (!(SUBORDINATORS.has(word.lower) && !next.digits && !(word.lower === 'as' && i === 0)) && !event) continue;
    const comma = text.indexOf(',', word.end);
    const opens = i === 0;
    // At the head of a sentence it ends with the comma; later it runs to the comma or the end.
    if (opens && comma < 0) continue;
    spans.push({ start: word.start, end: comma < 0 ? text.length : comma });
  }
  return spans;
}
