/** A labelled span of a test draft: half-open, UTF-16, into the draft without its marks. */
export interface Mark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a draft with marks, `⟦source:Officials⟧ ⟦cue:said⟧ ⟦content:three people were killed⟧.`; marks may be nested.
 * Throws where a mark is not closed or has no label.
 */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  const open: { label: string; start: number }[] = [];
  for (let i = 0; i < marked.length; i++) {
    const character = marked.charAt(i);
    if (character === '⟦') {
      const label = /^[\w-]+(?=:)/.exec(marked.slice(i + 1))?.[0];
      if (label === undefined) throw new Error(`A mark without a label: ${marked.slice(i, i + 30)}`);
      open.push({ label, start: text.length });
      i += label.length + 1;
    } else if (character === '⟧') {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`A mark closed that was not open: ${marked.slice(Math.max(0, i - 30), i + 1)}`);
      marks.push({ ...mark, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`A mark not closed: ${marked}`);
  return { text, marks: marks.sort(inOrder) };
}

/** The draft with marks written into it: the inverse of `readMarks`. A failing comparison then shows two sentences. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const opening = [...marks].sort(inOrder);
  const points = opening.flatMap((mark, order) => [{ at: mark.start, order, write: `⟦${mark.label}:`, closes: false, length: mark.end - mark.start }, { at: mark.end, order, write: '⟧', closes: true, length: mark.end - mark.start }]);
  // At one offset inner marks close first, then outer ones open first.
  points.sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || (a.closes ? b.order - a.order : a.order - b.order));
  let written = '';
  let from = 0;
  for (const { at, write } of points) {
    written += text.slice(from, at) + write;
    from = at;
  }
  return written + text.slice(from);
}

function inOrder(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end;
}
