import type { Sayer } from './sayers.ts';
import { folded } from './words.ts';
import type { Story, StoryStatement } from './story.ts';

/** "The treasurer whom the court had accused of theft": what was said before is no source of the report. */
const BACKGROUND = /\bwhom\b/;

/** Who the report as a whole goes back to: the sayer of its first or second sentence, else a ministry or group that publishes itself. */
export function leadSayer(story: Story): Sayer | undefined {
  for (const statement of story.statements.slice(0, 2)) if (statement.sayer !== undefined && !statement.sayer.carried && !BACKGROUND.test(statement.sayer.text)) return withOutlet(statement.sayer, story);
  return undefined;
}

/** "the ministry" in the ministry's own service is that ministry. */
export function withOutlet(sayer: Sayer, story: Story): Sayer {
  const { outlet } = story;
  if (outlet === undefined || sayer.names.length > 0) return sayer;
  const own = [...sayer.roles].some(role => outlet.roles.has(role) && !role.startsWith('+'));
  return own ? { ...sayer, text: outlet.text, names: outlet.names, roles: new Set([...sayer.roles, ...outlet.roles]) } : sayer;
}

/** Who says a passage: its sayer, else the outlet it stands in. */
export function sayerOf({ story, statement }: { readonly story: Story; readonly statement: StoryStatement }): Sayer | undefined {
  const { sayer } = statement;
  return sayer === undefined ? story.outlet : withOutlet(sayer, story);
}

/** An outlet is told by the first word of its name that is no article: "Halden" is Halden News Service. */
export function outletKey({ outlet }: Story): string | undefined {
  return outlet === undefined ? undefined : folded(outlet.text).split(/\s+/).find(word => word !== 'the');
}

