import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { fieldsOf, isAddress, isRecord } from '../fields.ts';
import { textOfMarkup } from '../markup.ts';
import type { Fields } from '../reader.ts';

/** A saved web page: what it says of itself, and the text of its article. */
export interface Page {
  readonly fields: Fields;
  readonly body: string;
}

/** Elements beyond which a page is not looked through for its article. */
const MOST_ELEMENTS = 30_000;
/** Depth beyond which no page that people wrote is nested. */
const MOST_DEPTH = 250;

/** What is used of linkedom's tree, whose own types are those of a browser. */
interface Element {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  remove(): void;
}
interface Document {
  readonly documentElement: Element | null;
  querySelector(selectors: string): Element | null;
  querySelectorAll(selectors: string): Iterable<Element>;
}

/**
 * The article of a saved page, by Readability over linkedom: a tree in memory without scripts, frames or network.
 * Where no article is found, the paragraphs of the page. Throws where the page is nested too deep or too large.
 */
export function articleOf(html: string): Page {
  const { document } = parseHTML(guarded(html)) as unknown as { readonly document: Document };
  const fields = metadataOf(document, html);
  for (const element of document.querySelectorAll('script, style, noscript, template, iframe, object, embed')) element.remove();
  // Readability takes the tree apart, so what it may not find is read before.
  const paragraphs = [...document.querySelectorAll('article p, main p')].map(each => each.textContent.replace(/\s+/g, ' ').trim()).filter(text => text !== '');
  const loose = paragraphs.length > 0 ? paragraphs : [...document.querySelectorAll('p')].map(each => each.textContent.replace(/\s+/g, ' ').trim()).filter(text => text !== '');
  const whole = loose.length > 0 ? '' : textOfMarkup(html);
  const article = readable(document);
  const found = article?.content === undefined || article.content === null ? '' : textOfMarkup(article.content);
  const body = found.length >= 140 || loose.length === 0 ? found : loose.join('\n\n');
  const own: Fields = {
    ...(text(article?.title) === undefined ? {} : { headline: text(article?.title) ?? '' }),
    ...(text(article?.byline) === undefined ? {} : { author: text(article?.byline) ?? '' }),
    ...(text(article?.siteName) === undefined ? {} : { outlet: text(article?.siteName) ?? '' }),
    ...(text(article?.lang) === undefined ? {} : { language: text(article?.lang) ?? '' })
  };
  return { fields: { ...own, ...fields }, body: body === '' ? whole : body };
}

/** What Readability takes for the article; undefined for a page that it stumbles over (no root, no body, too many elements). */
function readable(document: Document): ReturnType<Readability<string>['parse']> | undefined {
  try {
    return new Readability<string>(document as never, { charThreshold: 140, maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true, keepClasses: false }).parse();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

/** A tree nested without end exhausts the stack of whoever walks it. */
function guarded(html: string): string {
  let depth = 0;
  let tags = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (++tags > MOST_ELEMENTS * 3) throw new RangeError('a page of too many elements');
    if (/^(?:p|li|br|hr|img|input|meta|link|source|wbr|area|base|col|embed|track|param|td|th|tr|dt|dd|option|tbody|thead)$/i.test(match[2] ?? '')) continue;
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1));
    if (depth > MOST_DEPTH) throw new RangeError('a page nested too deep');
  }
  return html;
}

/** What the page's own metadata say: JSON-LD first, then Open Graph and its kin, then links, then what saved the page wrote. */
function metadataOf(document: Document, html: string): Fields {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase();
    const value = element.getAttribute('content')?.trim() ?? '';
    if (name !== '' && value !== '' && !meta.has(name)) meta.set(name, value);
  }
  const of = (...names: string[]): string | undefined => names.map(name => meta.get(name)).find(value => value !== undefined);
  const data = articleData(document);
  const saved = savedFrom(html);
  const entries: Partial<Record<keyof Fields, string | undefined>> = {
    headline: text(data?.['headline']) ?? of('og:title', 'twitter:title', 'dc.title', 'headline'),
    date: text(data?.['datePublished']) ?? of('article:published_time', 'datepublished', 'og:published_time', 'dc.date', 'dcterms.created', 'dcterms.date', 'dc.date.issued', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'date') ?? timeOf(document),
    outlet: fieldsOf({ publisher: data?.['publisher'] }).outlet ?? of('og:site_name', 'application-name', 'dc.publisher', 'publisher'),
    author: fieldsOf({ author: data?.['author'] }).author ?? nameOnly(of('author', 'article:author', 'dc.creator', 'byl', 'parsely-author')),
    url: [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), of('og:url'), saved.url].find(href => typeof href === 'string' && isAddress(href)) ?? undefined,
    language: document.documentElement?.getAttribute('lang') ?? of('og:locale', 'language', 'dc.language') ?? undefined,
    firstSeen: saved.date
  };
  return Object.fromEntries(Object.entries(entries).flatMap(([name, value]) => { const line = text(value); return line === undefined ? [] : [[name, line]]; }));
}

/** The part of the page's JSON-LD that describes an article. */
function articleData(document: Document): Readonly<Record<string, unknown>> | undefined {
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10)) {
    let value: unknown;
    try { value = JSON.parse(script.textContent); } catch { continue; }
    const graph: readonly unknown[] = Array.isArray(value) ? value : isRecord(value) && Array.isArray(value['@graph']) ? value['@graph'] : [value];
    const article = graph.slice(0, 50).filter(isRecord).find(each => /Article|Posting|Report/.test(JSON.stringify(each['@type'] ?? '')));
    if (article !== undefined) return article;
  }
  return undefined;
}

/** The first `time` with a machine-readable date, which articles show under their headline. */
function timeOf(document: Document): string | undefined {
  const time = document.querySelector('article time[datetime], header time[datetime], main time[datetime], time[pubdate], time[datetime]');
  return time?.getAttribute('datetime') ?? undefined;
}

/** The comment that browsers and SingleFile leave in a page they save. */
function savedFrom(html: string): { readonly url?: string; readonly date?: string } {
  const head = html.slice(0, 4000);
  const browser = /<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->/.exec(head)?.[1];
  const single = /<!--\s*Page saved with SingleFile\s+url: (\S{1,2000})\s+saved date: ([^\n(]{10,60})/.exec(head);
  const url = single?.[1] ?? browser;
  const date = /^\w{3} (\w{3} \d{2} \d{4} \d{2}:\d{2}:\d{2}) GMT([+-]\d{4})/.exec(single?.[2]?.trim() ?? '');
  return { ...(url === undefined ? {} : { url }), ...(date === null ? {} : { date: `${date[1] ?? ''} ${date[2] ?? ''}` }) };
}

function nameOnly(author: string | undefined): string | undefined {
  return author === undefined || isAddress(author) ? undefined : author;
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/\s+/g, ' ').trim().slice(0, 500);
  return line === '' ? undefined : line;
}
