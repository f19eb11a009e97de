import { sameName } from './names.ts';
import type { Name } from './names.ts';
import type { Story, StoryStatement } from './story.ts';

/** Longest time between a text and its copy or retelling, in days. */
const COPY_DAYS = 3;

/** Whether two reports are no more days apart than a text and its copy are; undated ones may be. */
export function near(a: Story | undefined, b: Story | undefined, days = COPY_DAYS): boolean {
  return a?.day === undefined || b?.day === undefined || Math.abs(a.day - b.day) <= days;
}

/** A set phrase of a routine report is no copy: the two must share a place or person too. */
export function sharesName(a: Story | undefined, b: Story | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const own = a.scene.filter(name => name.info?.kind !== 'state');
  const other = b.scene.filter(name => name.info?.kind !== 'state');
  return own.some(x => other.some(y => sameName(x, y))) || own.length === 0 || other.length === 0 || a.statements[0]?.text.slice(0, 60) === b.statements[0]?.text.slice(0, 60);
}

/** Near in time and of one place or person. */
export function related(a: Story | undefined, b: Story | undefined): boolean {
  return a !== undefined && b !== undefined && near(a, b) && opensAlike(a, b);
}

/** The two name one place or person where they open, whatever their datelines are. */
export function opensAlike(a: Story, b: Story): boolean {
  const named = ({ scene, statements }: Story): readonly Name[] => [...scene, ...statements.slice(0, 2).flatMap(({ names }) => names)].filter(name => name.info?.kind !== 'state');
  const theirs = named(b);
  return sharesName(a, b) || named(a).some(name => theirs.some(other => sameName(name, other)));
}

/** Share of the shorter sentence's words and concepts that the other has. */
export function alike(a: StoryStatement, b: StoryStatement): number {
  const [short, long] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of short.terms) if (long.terms.has(term)) shared++;
  for (const concept of short.concepts) if (long.concepts.has(concept)) shared += 0.5;
  return shared / Math.max(1, short.terms.size + 0.5 * short.concepts.size);
}
