import { asText, isAddress } from './fields.ts';
import { textOfMarkup } from './markup.ts';
import { ReadFault } from './reader.ts';
import type { Fault, Fields, RawItem, Reading } from './reader.ts';
import { child, childrenOf, content, descendant } from './xml.ts';
import type { XmlDocument, XmlElement } from './xml.ts';

/** True for the root element of NewsML-G2: one item, or a message of several. */
export function isNewsMl(root: XmlElement | undefined): boolean {
  return root?.name === 'newsItem' || root?.name === 'newsMessage';
}

/** The news items of an IPTC NewsML-G2 document. Packages, concepts and pictures without text hold no report of their own. */
export function readNewsMl(document: XmlDocument): Reading {
  const { root, error, source } = document;
  const faults: Fault[] = error === undefined ? [] : [{ reason: 'syntax', line: error.line, detail: error.detail }];
  const elements = root?.name === 'newsItem' ? [root] : childrenOf(root, 'itemSet').flatMap(set => childrenOf(set, 'newsItem'));
  const whole = elements.filter(element => element.complete);
  if (whole.length === 0) throw new ReadFault(faults[0] ?? { reason: 'no-text', detail: 'NewsML-G2 without a news item' });
  const single = root?.name === 'newsItem';
  return { items: whole.map((element, item) => ({ ...newsItem(element, source), ...(single ? {} : { item }) })), faults };
}

function newsItem(element: XmlElement, source: string): RawItem {
  const itemMeta = child(element, 'itemMeta');
  const contentMeta = child(element, 'contentMeta');
  const provider = named(child(itemMeta, 'provider'));
  const sources = childrenOf(contentMeta, 'infoSource').map(named).filter(name => name !== undefined);
  const links = [...childrenOf(itemMeta, 'link'), ...childrenOf(contentMeta, 'link')].map(link => link.attributes['href']).filter(href => href !== undefined && isAddress(href));
  const found: Partial<Record<keyof Fields, string | undefined>> = {
    uri: element.attributes['guid'],
    headline: content(child(contentMeta, 'headline')) ?? content(child(itemMeta, 'title')) ?? content(child(contentMeta, 'slugline')),
    date: content(child(itemMeta, 'versionCreated')) ?? content(child(contentMeta, 'contentCreated')) ?? content(child(itemMeta, 'firstCreated')),
    outlet: provider ?? sources[0] ?? named(descendant(child(element, 'rightsInfo'), 'copyrightHolder')),
    url: links[0],
    author: content(child(contentMeta, 'by')) ?? (childrenOf(contentMeta, 'creator').map(named).filter(name => name !== undefined).join(', ') || undefined),
    language: child(contentMeta, 'language')?.attributes['tag'] ?? element.attributes['xml:lang'],
    status: child(itemMeta, 'pubStatus')?.attributes['qcode'] ?? child(itemMeta, 'pubStatus')?.attributes['uri'],
    embargo: content(child(itemMeta, 'embargoed')),
    located: named(child(contentMeta, 'located')) ?? content(child(contentMeta, 'dateline'))
  };
  const others = sources.filter(name => name !== found.outlet);
  const fields: Fields = Object.fromEntries(Object.entries(found).flatMap(([name, value]) => { const text = asText(value); return text === undefined ? [] : [[name, text]]; }));
  return { fields: others.length === 0 ? fields : { ...fields, infoSources: others }, body: bodyOf(child(element, 'contentSet'), source) };
}

/** The text of the inline content: NITF's `body.content`, XHTML's `body`, or plain data. Remote content is not fetched. */
function bodyOf(set: XmlElement | undefined, source: string): string {
  const inner = (element: XmlElement): string => textOfMarkup(source.slice(element.inner.start, element.inner.end));
  for (const element of childrenOf(set, 'inlineXML')) {
    const text = inner(descendant(element, 'body.content') ?? descendant(element, 'body') ?? element);
    if (text !== '') return text;
  }
  for (const element of childrenOf(set, 'inlineData')) {
    const text = content(element) ?? '';
    if (text !== '') return /html|xml/i.test(element.attributes['contenttype'] ?? '') ? textOfMarkup(text) : text;
  }
  return '';
}

/** A party or place: its name, or the literal or code that stands for it. */
function named(element: XmlElement | undefined): string | undefined {
  return content(child(element, 'name')) ?? element?.attributes['literal'] ?? content(element) ?? element?.attributes['qcode']?.replace(/^[^:]*:/, '');
}
