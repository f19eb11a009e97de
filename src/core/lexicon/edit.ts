import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A name to put into a lexicon file. */
export type LexiconAddition =
  | { readonly kind: 'actor' | 'place'; readonly name: string; readonly type: string }
  | { readonly kind: 'ignore'; readonly name: string };

const sections = { actor: 'actors', place: 'places', ignore: 'ignore' } as const;

/**
 * The text of a lexicon file with a name added; comments and layout stay. The text unchanged when the name is there
 * already. Undefined when the file is broken in a way that adding to it could lose something.
 */
export function addToLexicon(text: string, addition: LexiconAddition): string | undefined {
  const document = parseDocument(text.trim() === '' ? `${text}{}` : text, { prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  document.contents.flow = false;
  const section = sections[addition.kind];
  const list = document.get(section, true);
  const item = addition.kind === 'ignore' ? addition.name : { name: addition.name, type: addition.type };
  if (list === undefined || list === null || (isScalar(list) && list.value === null)) document.set(section, document.createNode([item]));
  else if (isSeq(list)) {
    const has = list.items.some(each => (isScalar(each) ? each.value : isMap(each) ? each.get('name') : undefined) === addition.name);
    if (has) return text;
    document.addIn([section], document.createNode(item));
  } else return undefined;
  return document.toString({ lineWidth: 0 });
}
