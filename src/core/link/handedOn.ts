import { outletKey } from './leadSayer.ts';
import type { Story, StoryStatement } from './story.ts';
import { alike, near, opensAlike } from './storyLikeness.ts';

/** Least share of words by which a report that names another outlet hands on what that one wrote. */
const HANDED_ON = 0.2;

/** Pairs of reports of which the later names the outlet of the earlier as where it has this from, or puts right what its own outlet wrote. */
export function handedOn(stories: readonly Story[]): readonly (readonly [number, number])[] {
  const byOutlet = new Map<string, number[]>();
  for (const [i, story] of stories.entries()) {
    const key = outletKey(story);
    if (key !== undefined) byOutlet.set(key, [...(byOutlet.get(key) ?? []), i]);
  }
  const whole = [...byOutlet].flatMap(([key, [first]]) => { const name = stories[first ?? -1]?.outlet?.text; return name === undefined || !name.includes(' ') ? [] : [{ key, name }]; });
  const pairs: (readonly [number, number])[] = [];
  for (const [i, story] of stories.entries()) {
    const own = outletKey(story);
    const opening = openingOf(story).map(({ text }) => text).join(' ');
    const sources = new Set([...citedOutlets(story), ...whole.filter(({ name }) => opening.includes(name)).map(({ key }) => key)].filter(key => key !== own));
    if (own !== undefined && corrects(story)) sources.add(own);
    for (const key of sources) {
      const earlier = (byOutlet.get(key) ?? []).filter(k => {
        const other = stories[k];
        return k !== i && other !== undefined && near(story, other) && (other.report.published ?? '') <= (story.report.published ?? '') && opensAlike(story, other);
      });
      const best = earlier.map(k => ({ k, share: nearness(story, stories[k]) })).sort((a, b) => b.share - a.share)[0];
      if (best !== undefined && best.share >= HANDED_ON) pairs.push([best.k, i]);
    }
  }
  return pairs;
}

/** The sentences in which a report says where it has its news from; one that disowns what an outlet wrote does not have it from there. */
function openingOf({ statements }: Story): readonly StoryStatement[] {
  return statements.slice(0, 2).filter(({ text }) => !DISOWNS.test(text));
}

const DISOWNS = /\b(?:take back|took back|retract(?:s|ed|ion)?|apologi[sz]e|distort(?:s|ed|ing)?|misquot(?:e|es|ed|ing)|mistranslat\w+|put words|words into|twist(?:s|ed|ing)?|accus\w+ .* of (?:having )?(?:turn|bend|bent|invent|fabricat|ly|falsif)\w*)\b/i;

/** How much of the opening of one report another has in its own. */
function nearness(a: Story, b: Story | undefined): number {
  const mine = a.statements.slice(0, 2);
  const theirs = b?.statements.slice(0, 2) ?? [];
  return Math.max(0, ...mine.flatMap(one => theirs.map(two => alike(one, two))));
}

/** The first words of the names by which a report's opening says where it has its news from. */
export function citedOutlets(story: Story): readonly string[] {
  return openingOf(story).flatMap(({ names, sayers, text }) => {
    const quoting = sayers.length > 0 || /\b(?:quot|cit)(?:es|ed|ing)\b/.test(text);
    // "in Kyiv" is no word of the Kyiv Record.
    const outlets = names.filter(name => (name.info === undefined || name.info.kind === 'actor') && name.seatOf === undefined);
    return outlets.filter(({ start, end }) => quoting || FROM.test(text.slice(0, start)) || HAS_IT.test(text.slice(end))).map(name => name.words[0] ?? '');
  });
}

/** "From Halden, which has it from the mayor", "via Halden", "(Halden)": where no verb of saying tells the source. */
const FROM = /(?:^(?:from|via|per|source:)|\b(?:via|as per|source:)|\()\s*(?:the )?$/i;
const HAS_IT = /^(?:,? which)? (?:has it|has learn(?:ed|t))\b/;

/** The report puts right an earlier one of its outlet. */
export function corrects({ headline, statements }: Story): boolean {
  return [headline.text, statements[0]?.text ?? ''].some(text => /\b(?:correction|corrects|corrected|corrigendum)\b/i.test(text)) || [headline, ...statements.slice(0, 2)].some(({ text }) => /\b(?:we|our|this (?:newspaper|site|channel|agency))\b.*\b(?:gave|wrote|reported|wrong|mistaken)\b/i.test(text) && /\b(?:report|story|article|wrong|earlier)\b/i.test(text));
}
