import { asText, isAddress, isRecord } from './fields.ts';
import { textOfMarkup } from './markup.ts';
import { ReadFault } from './reader.ts';
import type { Fault, Fields, RawItem, Reading } from './reader.ts';
import { child, childrenOf, content } from './xml.ts';
import type { XmlDocument, XmlElement } from './xml.ts';

type Found = Partial<Record<Exclude<keyof Fields, 'infoSources'>, string | undefined>>;

/** True for the root element of an RSS (0.9x, 1.0, 2.0) or Atom document. */
export function isFeed(root: XmlElement | undefined): boolean {
  return root !== undefined && (root.name === 'rss' || root.name === 'feed' || (root.name === 'RDF' && childrenOf(root, 'channel').length > 0));
}

/** The entries of an RSS or Atom document. In one that breaks off, those before the break are read, and the break is named. */
export function readFeed(document: XmlDocument): Reading {
  const { root, error } = document;
  const faults: Fault[] = error === undefined ? [] : [{ reason: 'syntax', line: error.line, detail: error.detail }];
  const atom = root?.name === 'feed';
  const channel = atom ? root : child(root, 'channel') ?? root;
  const entries = atom ? childrenOf(root, 'entry') : [...childrenOf(channel, 'item'), ...(channel === root ? [] : childrenOf(root, 'item'))];
  const common: Found = {
    outlet: plain(child(channel, 'title')),
    language: content(child(channel, 'language')) ?? root?.attributes['xml:lang']
  };
  // The entry that a break cuts through is half a report.
  const whole = entries.filter(entry => entry.complete);
  if (whole.length === 0 && error !== undefined) throw new ReadFault(faults[0] ?? { reason: 'syntax' });
  if (whole.length === 0) throw new ReadFault({ reason: 'no-text', detail: 'a feed without entries' });
  return { items: whole.map((entry, item) => ({ ...(atom ? atomEntry(entry, document.source, common) : rssItem(entry, common)), item })), faults };
}

function rssItem(item: XmlElement, common: Found): RawItem {
  const guid = content(child(item, 'guid')) ?? item.attributes['rdf:about'];
  const link = content(childrenOf(item, 'link').find(each => each.qualified === 'link')) ?? (guid !== undefined && isAddress(guid) && child(item, 'guid')?.attributes['isPermaLink'] !== 'false' ? guid : undefined);
  const encoded = content(childrenOf(item, 'encoded')[0]);
  const description = content(childrenOf(item, 'description').find(each => each.qualified === 'description'));
  return {
    fields: present({
      ...common,
      uri: identity(guid, link),
      headline: plain(childrenOf(item, 'title').find(each => each.qualified === 'title')),
      date: content(child(item, 'pubDate')) ?? content(child(item, 'date')) ?? content(child(item, 'published')),
      outlet: plain(childrenOf(item, 'source').find(each => each.qualified === 'source')) ?? plain(child(item, 'publisher')) ?? common.outlet,
      url: link,
      author: content(child(item, 'creator')) ?? authorOf(content(childrenOf(item, 'author').find(each => each.qualified === 'author'))),
      language: content(child(item, 'language')) ?? common.language
    }),
    body: textOfMarkup(encoded ?? description ?? '')
  };
}

function atomEntry(entry: XmlElement, source: string, common: Found): RawItem {
  const links = childrenOf(entry, 'link');
  const link = (links.find(each => (each.attributes['rel'] ?? 'alternate') === 'alternate') ?? links[0])?.attributes['href'];
  const body = child(entry, 'content') ?? child(entry, 'summary');
  const origin = child(entry, 'source');
  return {
    fields: present({
      ...common,
      uri: identity(content(child(entry, 'id')), link),
      headline: plain(child(entry, 'title')),
      date: content(child(entry, 'published')) ?? content(child(entry, 'issued')) ?? content(child(entry, 'updated')) ?? content(child(entry, 'modified')),
      outlet: plain(child(origin, 'title')) ?? common.outlet,
      url: link,
      author: childrenOf(entry, 'author').map(each => content(child(each, 'name'))).filter(name => name !== undefined).join(', ') || undefined,
      language: entry.attributes['xml:lang'] ?? common.language
    }),
    body: atomText(body, source) ?? ''
  };
}

/** Atom says of each text whether it is plain, escaped HTML, or XHTML in the tree. */
function atomText(element: XmlElement | undefined, source: string): string | undefined {
  if (element === undefined) return undefined;
  const type = element.attributes['type'] ?? 'text';
  if (type === 'xhtml' || /xml$/.test(type)) return textOfMarkup(source.slice(element.inner.start, element.inner.end));
  const text = content(element);
  return text === undefined || type === 'text' || type === 'text/plain' ? text : textOfMarkup(text);
}

/** A title: one line, without the markup that some feeds put in it. */
function plain(element: XmlElement | undefined): string | undefined {
  const text = content(element);
  return text === undefined ? undefined : asText(/[<&]/.test(text) ? textOfMarkup(text) : text);
}

/** `editor@example.org (Ana Pop)`, as RSS has it, is Ana Pop. */
function authorOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /\(([^()]{2,80})\)\s*$/.exec(text)?.[1] ?? (text.includes('@') ? undefined : text);
}

/** An id that is a uri; a bare number is unique in its feed only, so the address stands for it. */
function identity(id: string | undefined, link: string | undefined): string | undefined {
  return id !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? id : link;
}

function present(found: Found): Fields {
  return Object.fromEntries(Object.entries(found).flatMap(([name, value]) => { const text = asText(value); return text === undefined ? [] : [[name, text]]; }));
}

/** True for a JSON Feed document (version 1 or 1.1). */
export function isJsonFeed(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Array.isArray(value['items']) && /jsonfeed\.org\/version/.test(asText(value['version']) ?? '');
}

/** Reads a JSON Feed; an item that is no object is a fault, the rest is read. */
export function readJsonFeed(feed: Readonly<Record<string, unknown>>): Reading {
  const items: RawItem[] = [];
  const faults: Fault[] = [];
  (feed['items'] as readonly unknown[]).forEach((entry, item) => {
    if (!isRecord(entry)) { faults.push({ reason: 'syntax', item }); return; }
    const url = asText(entry['url']) ?? asText(entry['external_url']);
    const html = entry['content_html'];
    const text = entry['content_text'];
    const body = typeof text === 'string' && text.trim() !== '' ? text : typeof html === 'string' ? textOfMarkup(html) : asText(entry['summary']) ?? '';
    items.push({
      fields: present({
        uri: identity(asText(entry['id']), url),
        headline: asText(entry['title']),
        date: asText(entry['date_published']) ?? asText(entry['date_modified']),
        outlet: asText(feed['title']),
        url,
        author: asText(entry['authors']) ?? asText(entry['author']) ?? asText(feed['authors']),
        language: asText(entry['language']) ?? asText(feed['language'])
      }),
      body,
      item
    });
  });
  if (items.length === 0) throw new ReadFault(faults[0] ?? { reason: 'no-text', detail: 'a feed without entries' });
  return { items, faults };
}
