// The libraries for Markdown, YAML and character references as one bundle, which the threads and the command line
// share: esbuild.mjs puts it in the place of each of these imports.
export { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
export { decodeNamedCharacterReference } from 'decode-named-character-reference';
export { markdownTree } from './draft/remark.ts';
