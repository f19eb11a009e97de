import type { Span } from '../../text/span.ts';

/**
 * Evidential hedges of news: words that say the writer or sayer does not vouch for it. Doubt about the fact only;
 * qualifiers of numbers are the figures' business.
 */
const HEDGES = ('reportedly|allegedly|apparently|purportedly|supposedly|ostensibly|seemingly|evidently|presumably|probably|possibly|perhaps|maybe|potentially|arguably|conceivably|' +
  'apparent|purported|alleged|suspected|supposed|presumed|unconfirmed|unverified|uncorroborated|rumou?red|putative|self-proclaimed|so-called|' +
  'likely|unlikely|may(?= (?:have|be|not|also|soon|yet|well)\\b)|might|could(?= (?:have|be)\\b)|may have|must have|' +
  'appear(?:s|ed)? to|seem(?:s|ed)? to|appear(?:s|ed)? (?:likely|that)|seem(?:s|ed)? (?:likely|that)|in what (?:appear(?:s|ed)|seem(?:s|ed)) to be|' +
  '(?:is|are|was|were) (?:believed|thought|understood|feared|presumed|reported|rumou?red|said|alleged|suspected) to|believed to (?:be|have)|thought to (?:be|have)|said to (?:be|have)|feared (?:dead|lost)|' +
  'could not (?:be )?(?:independently |immediately )*(?:be )?(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|established|determined)|cannot (?:be )?(?:independently |immediately )*(?:be )?(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)|has(?:n\'t| not) been (?:independently )?(?:verified|confirmed)|have(?:n\'t| not) been (?:independently )?(?:verified|confirmed)|' +
  '(?:it )?(?:is|was|remains|remained) (?:not )?(?:immediately )?(?:un)?clear (?:whether|if|who|how|what|why|where)|not (?:immediately )?clear|no independent (?:confirmation|verification)|according to (?:preliminary|initial|early|unconfirmed)(?: \\w+)?|preliminary (?:reports|data|information|estimates|figures)|initial reports|unconfirmed reports|there (?:is|was) (?:little|no) evidence|' +
  'suggest(?:s|ed|ing)? that|indicat(?:es|ed|ing) that|raising the possibility|possible|what (?:it|he|she|they) (?:called|described as|says (?:is|was|were)|said (?:is|was|were))|if confirmed|if true|on the face of it|as far as is known|to all appearances');

/** Finds hedges; one instance serves a thread. */
export function hedgeFinder(): (text: string) => Span[] {
  const pattern = new RegExp(`\\b(?:${HEDGES})\\b`, 'gi');
  return text => {
    const found: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push({ start: match.index, end: match.index + match[0].length });
    return found;
  };
}
