import { sameName } from './names.ts';
import { sameSayer } from './sameSayer.ts';
import type { Sayer } from './sayers.ts';
import type { ClaimView } from './claimView.ts';
import type { Story, StoryStatement } from './story.ts';

/** Whether a sentence of a report is said by the claim's sayer; undefined where that cannot be told. */
export function whoOf(sayer: Sayer, story: Story, statement: StoryStatement): boolean | undefined {
  const said = statement.sayer;
  if (said !== undefined) {
    const same = sameSayer(sayer, said);
    if (same !== false || said.names.length > 0 && story.outlet === undefined) return same;
    // "the ministry" in the ministry's own press service.
    if (story.outlet !== undefined && said.names.length === 0) return sameSayer(sayer, { ...said, names: [...said.names, ...story.outlet.names], roles: new Set([...said.roles, ...story.outlet.roles]) });
    return same;
  }
  // A sentence without a sayer next to one that has the claim's: he goes on speaking.
  if ([-1, 1].some(step => { const beside = story.statements[statement.index + step]?.sayer; return beside !== undefined && sameSayer(sayer, beside) === true; })) return true;
  // The reporter tells what the sayer said or did without a cue: "X made it understood that".
  const own = sayer.names.filter(name => name.info?.kind !== 'state');
  if (own.length > 0 && own.some(name => statement.names.some(other => sameName(name, other)))) return true;
  return story.outlet === undefined ? undefined : sameSayer(sayer, story.outlet) === true ? true : undefined;
}

/** Last names of those who speak for the claim's sayer in any of the reports: "colonel Dole" for the front whose spokesman he is elsewhere. */
export function agentsOf({ sayer }: ClaimView, stories: readonly Story[]): ReadonlySet<string> {
  const agents = new Set<string>();
  if (sayer === undefined) return agents;
  for (const { statements } of stories) {
    for (const { sayer: said } of statements) {
      if (said === undefined || said.house === undefined && !said.names.some(name => name.info !== undefined && name.info.kind !== 'place')) continue;
      const persons = said.names.filter(name => name.info === undefined && name.words.length > 1);
      if (persons.length > 0 && sameSayer(sayer, said) === true) for (const { words } of persons) agents.add(words.at(-1) ?? '');
    }
  }
  return agents;
}

/** Whether a sayer is one of the `agents`. */
export function isAgent(said: Sayer | undefined, agents: ReadonlySet<string>): true | undefined {
  return agents.size > 0 && said?.names.some(name => name.info === undefined && agents.has(name.words.at(-1) ?? '')) === true ? true : undefined;
}
