/*
 * Functions that run in the page of the workbench: they are sent there as text, so each stands alone.
 */

/**
 * Where a text is drawn in the active editor, in CSS pixels of the window: the middle of the part of it that stands
 * on its first screen line. A text may run over wrapped screen lines and over differently styled stretches.
 */
export function locateText(text: string): { x: number; y: number } | undefined {
  const editor = document.querySelector('.editor-group-container.active .editor-instance');
  const lines = [...editor?.querySelectorAll<HTMLElement>('.view-line') ?? []].sort((a, b) => a.offsetTop - b.offsetTop);
  const letters: { node: Text; at: number }[] = [];
  let drawn = '';
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let at = 0; at < data.length; at++) letters.push({ node: node as Text, at });
      drawn += data.replaceAll('\u00a0', ' ');
    }
  }
  const start = drawn.indexOf(text);
  if (start < 0) return undefined;
  const boxes = letters.slice(start, start + text.length).map(({ node, at }) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  });
  const [first] = boxes;
  const bounds = editor?.getBoundingClientRect();
  if (first === undefined || bounds === undefined || first.top < bounds.top || first.bottom > bounds.bottom) return undefined;
  const sameLine = boxes.filter(box => Math.abs(box.top - first.top) < first.height / 2);
  const last = sameLine.at(-1) ?? first;
  return { x: (first.left + last.right) / 2, y: first.top + first.height / 2 };
}

/**
 * The decorations that extensions drew at a point of the window, from the lowest to the topmost, with the styles that
 * highlights are made of.
 */
export function decorationsAt({ x, y }: { x: number; y: number }): { color: string; background: string; border: string; underline: string }[] {
  return [...document.querySelectorAll('.editor-group-container.active .editor-instance [class*="ced-"]')]
    .filter(element => {
      const box = element.getBoundingClientRect();
      return box.left <= x && x < box.right && box.top <= y && y < box.bottom;
    })
    .map(element => {
      const style = getComputedStyle(element);
      return {
        color: style.color,
        background: style.backgroundColor,
        border: `${style.borderBottomWidth} ${style.borderBottomStyle} ${style.borderBottomColor}`,
        underline: style.textDecoration
      };
    });
}
