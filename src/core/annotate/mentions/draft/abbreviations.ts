import type { BlockAnnotation } from '../../block.ts';

/**
 * Abbreviations and other names that a draft introduces, by their text: "the Sudan Doctors Network (SDN)", "Enerhoatom,
 * known as EA,", "the Delta Rescue Committee, or DRC,". The value is the full name.
 */
export function abbreviationsOf(blocks: readonly BlockAnnotation[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { block, mentions } of blocks) {
    for (let i = 1; i < mentions.length; i++) {
      const full = mentions[i - 1];
      const short = mentions[i];
      if (full?.kind !== 'actor' || short?.kind !== 'actor' || short.canonical !== undefined || full.type === 'person' || short.start - full.end > 24) continue;
      const between = block.text.slice(full.end, short.start);
      if (!/^(?: \(|,? (?:also |better |widely )?(?:known|referred to|abbreviated) (?:as|by) (?:the )?|, or (?:the )?)$/.test(between)) continue;
      if (!found.has(short.text)) found.set(short.text, full.canonical ?? full.text);
    }
  }
  return found;
}
