import type { Name } from './names.ts';
import type { Span } from '../text/span.ts';
import { stems } from './sayerPhrase.ts';
import type { Sayer } from './sayers.ts';
import { folded } from './words.ts';
import type { Story, StoryStatement } from './story.ts';

/** "The treasurer whom the court had accused of theft": what was said before is no source of the report. */
const BACKGROUND = /\bwhom\b/;

/** "The railway says fourteen, we count nineteen": what an outlet has found itself goes back to nobody else. */
const OWN_FINDING = /\b(?:we|our (?:reporters?|correspondents?|team|crew)) (?:have |can )?count(?:ed)?\b|\b(?:by )?our (?:own )?count\b/i;

/** Who the report as a whole goes back to: the sayer of its first or second sentence, else a ministry or group that publishes itself. */
export function leadSayer(story: Story): Sayer | undefined {
  if ([story.headline, ...story.statements.slice(0, 2)].some(({ text, quotes }) => OWN_FINDING.test(outside(text, quotes)))) return undefined;
  for (const statement of story.statements.slice(0, 2)) if (statement.sayer !== undefined && !statement.sayer.carried && !BACKGROUND.test(statement.sayer.text)) return withOutlet(statement.sayer, story);
  return undefined;
}

function outside(text: string, quotes: readonly Span[]): string {
  return quotes.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** Words in the name of a service that is a state's own. */
const OFFICIAL = stems('ministry military army armed police government presidential committee');

function isOfficial({ roles }: Sayer): boolean {
  return [...OFFICIAL].some(word => roles.has(word));
}

/** "the ministry" in the ministry's own service is that ministry; dated from a capital, it is that state's. */
export function withOutlet(sayer: Sayer, story: Story): Sayer {
  const { outlet } = story;
  if (outlet === undefined || sayer.names.length > 0) return sayer;
  const own = [...sayer.roles].some(role => outlet.roles.has(role) && !role.startsWith('+'));
  if (!own) return sayer;
  const seat = outlet.names.some(({ info }) => info !== undefined) || !isOfficial(outlet) ? undefined : seatOf(story);
  return { ...sayer, text: outlet.text, names: seat === undefined ? outlet.names : [...outlet.names, seat], roles: new Set([...sayer.roles, ...outlet.roles]) };
}

/** The place a report is dated from, where it is given apart from the text. */
export function locatedIn({ scene, report }: Story): Name | undefined {
  return scene.findLast(({ text }) => text === report.located);
}

/** The state whose capital a report is dated from, as a name. */
function seatOf(story: Story): Name | undefined {
  const seat = locatedIn(story);
  return seat?.seatOf === undefined ? undefined : { ...seat, info: { key: seat.seatOf, kind: 'state', seat: true } };
}

/** Who says a passage: its sayer, else the outlet it stands in. */
export function passageSayer({ story, statement }: { readonly story: Story; readonly statement: StoryStatement }): Sayer | undefined {
  const { sayer } = statement;
  // What an outlet's name means tells nobody: "Ledger Investigations" is no prosecutor.
  if (sayer === undefined) return story.outlet && (isOfficial(story.outlet) ? story.outlet : { ...story.outlet, roles: new Set() });
  return withOutlet(sayer, story);
}

/** An outlet is told by the first word of its name that is no article: "Halden" is Halden News Service. */
export function outletKey({ outlet }: Story): string | undefined {
  return outlet === undefined ? undefined : folded(outlet.text).split(/\s+/).find(word => word !== 'the');
}

/** The sayer told the report's own outlet: "told this paper". */
export function toldHere({ told }: Sayer, story: Story): boolean {
  return told !== undefined && (told === '' || isOutlet(told, story));
}

/** "the Record" is the Quay Record, in that paper's own report. */
function isOutlet(name: string, { outlet }: Story): boolean {
  const own = outlet === undefined ? [] : folded(outlet.text).split(/\s+/);
  const words = folded(name).split(/\s+/).filter(word => word !== 'the');
  return words.length > 0 && words.every(word => own.includes(word));
}
