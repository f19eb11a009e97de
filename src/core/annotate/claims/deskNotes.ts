const BOILERPLATE = /^(?:read (?:also|more|next|on)|explore more|see also|see the|related|more on this|follow us|subscribe|sign up|share this|advertisement|(?:photo|image|picture|video|source|graphic|map|chart|illustration|credit)(?=\s*[:/(]| by | credit| courtesy)|watch|listen|editing by|reporting by|additional reporting|correction|update|click|download|support us|donate|copyright|©|all rights|hat tip)\b[^.]*(?::|$|\.)/i;
/** What a desk says of its own text: "An earlier version of this story …", "Names have been changed." */
const OF_ITSELF = new RegExp('^(?:(?:an earlier version of|the original version of|a previous version of)?\\s*th(?:is|e) (?:live |daily |weekly |running )?(?:article|story|report|page|post|piece|version|dispatch|item|briefing|blog|liveblog|newsletter|thread|headline|caption|transcript|map|table|newsletter)(?: also)? (?:was (?:first |originally |last )?(?:published|updated|posted|amended|corrected|changed|edited|produced|written|translated|reported|filed)|is (?:developing|being|part|based|now|a|an|no longer|closed|also|updated)|has been (?:updated|corrected|amended|changed|edited|removed|translated|published)|have|had|will|contains?|misspelled|misspelt|gave|stated|misstated|originally|incorrectly|wrongly|first|includes?)|' +
  'an earlier version|last updated|updated? |(?:this|it) is a developing|more (?:follows?|to follow|soon|details)|(?:we|i) have (?:removed|withheld|corrected|updated|changed|amended|deleted)|(?:all |most |some )?(?:times|dates|names|figures|distances|coordinates|sums|translations|grid references|place names|spellings|sums) (?:are|have been|were|follow)|(?:the )?(?:sur)?names? (?:of|and) [^.]* (?:have been|has been|are being|were|is being) (?:withheld|changed|altered|omitted)|' +
  '[^.]* contributed (?:reporting|to this)|(?:editor|author|publisher)[’\']s note|(?:note|warning|caution|content warning|reminder|disclaimer|methodology|method|credits?)\\s*:|got a tip|tips?:|contact |write to |what follows\\b|(?:the )?(?:video|images?|photographs?|pictures?|clip|footage|map|graphic|list|thread|timeline|table|recording) (?:below|above)\\b|(?:in|on|for|throughout) (?:this|our) (?:live page|live blog|liveblog|thread|blog|newsletter|article|series|piece|column|explainer|edition|podcast|diary)\\b|(?:this|our) (?:thread|liveblog|live page|live blog|newsletter|column|explainer|podcast|podcasts|diary|coverage)\\b|' +
  '\\p{Lu}\\p{Ll}+ (?:in|on) (?:this|the) (?:table|article|thread|map|chart|graphic|timeline|list|page) (?:are|is|have|has|were|show)\\b|the (?:writer|author) (?:is|was) (?:an?|the|based)\\b|you can (?:also )?(?:read|follow|find|see|watch|listen|download|support|sign|reach|contact)\\b|(?:we|i) (?:will|[’\']ll|shall|are going to|am going to|want to hear|welcome|invite|encourage)\\b)', 'iu');
const ORDERS = new Set('see read watch listen subscribe follow click share sign charge keep stay avoid call bring take leave evacuate check note remember consider look imagine think send contact visit donate support download join expect do let go turn use find get make wait stop ask'.split(' '));
/** Longest note of the desk on its own text, in tokens. */
const NOTE_LIMIT = 24;

/** Whether a statement of so many tokens is no reporting but the page's own furniture, or what a desk says of its text. */
export function isDeskNote(text: string, tokens: number): boolean {
  return BOILERPLATE.test(text) || tokens <= NOTE_LIMIT && OF_ITSELF.test(text);
}

/** "Charge your phones.", "Stay off the road." */
export function opensOrder(lower: string): boolean {
  return ORDERS.has(lower);
}
