import { asText, isRecord } from './fields.ts';
import { textOfMarkup } from './markup.ts';
import type { Fields, RawItem } from './reader.ts';

type Item = Readonly<Record<string, unknown>>;

/** True for something that can only be an IPTC ninjs item, of version 1, 2 or 3. */
export function isNinjs(value: unknown): value is Item {
  if (!isRecord(value)) return false;
  const named = typeof value['uri'] === 'string';
  const three = Array.isArray(value['headlines']) || Array.isArray(value['bodies']) || 'versionCreated' in value || 'pubStatus' in value;
  const one = ['versioncreated', 'body_text', 'body_xhtml', 'body_html', 'pubstatus', 'headline'].filter(name => name in value).length > 0;
  return three || (named && one) || 'body_xhtml' in value || 'versioncreated' in value;
}

/** One ninjs item of version 2 or 3 (lists of headlines and bodies by role) or 1 (`headline`, `body_text`, `body_xhtml`). */
export function readNinjs(value: Item, item: number | undefined, source: string | undefined): RawItem {
  const headline = mainOf(value['headlines'], 'value') ?? asText(value['headline']) ?? asText(value['title']) ?? asText(value['slugline']);
  const credited = namesOf(value['infoSources'] ?? value['infosources'] ?? value['infosource']);
  const holder = asText(value['copyrightHolder']) ?? asText(value['copyrightholder']) ?? asText(value['source']) ?? asText(value['provider']);
  // In version 1 the agency is the holder and `infosource` whom it has it from; later versions name the outlet itself among their sources.
  const outlet = 'versioncreated' in value ? holder ?? credited[0] : credited[0] ?? holder;
  const others = credited.filter(name => name !== outlet);
  const entries: Partial<Record<keyof Fields, string | undefined>> = {
    uri: asText(value['uri']),
    headline,
    date: asText(value['versionCreated'] ?? value['versioncreated'] ?? value['firstCreated'] ?? value['firstcreated'] ?? value['contentCreated'] ?? value['contentcreated']),
    outlet,
    url: addressOf(value),
    author: asText(value['by'] ?? value['byline'] ?? value['bylines']) ?? (namesOf(value['authors']).join(', ') || undefined),
    language: asText(value['language']),
    status: asText(value['pubStatus'] ?? value['pubstatus']),
    embargo: asText(value['embargoed'] ?? value['embargoedUntil'] ?? value['embargo']),
    located: asText(value['located'])
  };
  const fields: Fields = Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== undefined));
  return {
    fields: others.length === 0 ? fields : { ...fields, infoSources: others },
    body: bodyOf(value),
    ...(item === undefined ? {} : { item }),
    ...(source === undefined ? {} : { source })
  };
}

/** The body as its publisher wrote it, when there is a plain one; otherwise the text of the marked-up one. */
function bodyOf(item: Item): string {
  const bodies = listOf(item['bodies']).filter(body => typeof body['value'] === 'string' && body['value'].trim() !== '');
  const isPlain = (body: Item): boolean => !/html|xml/i.test(asText(body['contentType'] ?? body['contenttype']) ?? '');
  const isMain = (body: Item): boolean => body['role'] === undefined || /main|full|body/i.test(asText(body['role']) ?? '');
  const body = bodies.find(each => isMain(each) && isPlain(each)) ?? bodies.find(isMain) ?? bodies.find(isPlain) ?? bodies[0];
  if (body !== undefined) {
    const value = String(body['value']);
    return isPlain(body) ? value : textOfMarkup(value);
  }
  for (const name of ['body_text', 'bodyText', 'body', 'text', 'description_text']) {
    const text = item[name];
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  for (const name of ['body_xhtml', 'body_html', 'description_html']) {
    const markup = item[name];
    if (typeof markup === 'string' && markup.trim() !== '') return textOfMarkup(markup);
  }
  const descriptions = listOf(item['descriptions']);
  return mainOf(descriptions, 'value') ?? '';
}

/** The text of the entry whose role is `main` (or of the first): ninjs 2 and 3 list headlines and bodies by role. */
function mainOf(value: unknown, name: string): string | undefined {
  const entries = listOf(value).filter(entry => asText(entry[name]) !== undefined);
  return asText((entries.find(entry => entry['role'] === 'main') ?? entries[0])?.[name]);
}

function listOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.slice(0, 200).filter(isRecord) : isRecord(value) ? [value] : [];
}

function namesOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : value === undefined ? [] : [value];
  return [...new Set(list.map(asText).filter(name => name !== undefined))];
}

/** Where the item stands on the web: `webLink`, `url`, an alternate rendition, or its uri when that is an address. */
function addressOf(item: Item): string | undefined {
  const own = asText(item['uri']);
  return asText(item['url']) ?? asText(item['webLink']) ?? asText(item['link']) ?? (own !== undefined && /^https?:\/\//i.test(own) ? own : undefined);
}
