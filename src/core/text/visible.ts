/**
 * Text of a draft or report as it may be shown as plain text: on one line, without control characters, without those that
 * steer the direction of text (a passage cannot disguise itself), without halves of surrogate pairs (no address or file
 * name can hold them).
 */
export function visible(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
