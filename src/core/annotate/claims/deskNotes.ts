const BOILERPLATE = /^(?:read (?:also|more|next|on)|explore more|see also|see the|related|more on this|follow us|subscribe|sign up|share this|advertisement|(?:photo|image|picture|video|source|graphic|map|chart|illustration|credit)(?=\s*[:/(]| by | credit| courtesy)|watch|listen|editing by|reporting by|additional reporting|correction|update|click|download|support us|donate|copyright|©|all rights|hat tip|last updated|more (?:follows?|to follow|soon|details)|tips?:|contact |write to )\b[^.]*(?::|$|\.)/i;
/** What a reader has before them, as the desk calls it. */
const PAGE = '(?:articles?|story|stories|piece|page|column|thread|blog|liveblog|newsletter|edition|series|interview|conversation|transcripts?|explainer|podcasts?|episode|briefing|dispatch|report|roundup|digest|update|account|table|chart|graphic|map|timeline|paragraph|section|diary|coverage|readers|methods?|methodology|policy)';
/** "An earlier version of this story …", "Figures in this table are rounded.", "This is the third part of a series." */
const OF_ITSELF = new RegExp(`\\b(?:this|our|the following|next|(?:longer|shorter|fuller|earlier|previous|original|updated) version of (?:the|this)) (?:\\p{L}+ ){0,2}${PAGE}\\b|^(?:this|the following|what follows|below) (?:is|was|are)\\b[^.]*\\b${PAGE}\\b|^what follows\\b`, 'iu');
/** Labels and the furniture of a page, whatever it is about. */
const FURNITURE = new RegExp('^(?:(?:editor|author|publisher)[’\']s note|(?:(?:content )?warning|note|reminder|disclaimer|methodology|method|credits?|caption|confidence)\\s*:|what (?:we|i) (?:do not |don[’\']t )?(?:know|checked|found|heard|saw)\\b[^.]*:|for (?:more|details|background|the full)\\b|(?:the )?(?:writer|author) (?:is|was)\\b|(?:the )?(?:views|opinions) (?:expressed|here)\\b|(?:we|i) (?:apologi[sz]e|regret|thank)\\b|comments? (?:on|for|to) [^.]*(?:closed|open|moderated)\\b|our thoughts\\b|(?:emphasis|italics|translations?|brackets) (?:added|ours|mine)\\b)|' +
  '\\bcontributed (?:reporting|to this)\\b|\\b(?:available|appears?|found) (?:online|in print|here)\\b|\\bunless (?:otherwise )?(?:stated|noted|indicated)\\b|\\bfor the desk\\b|\\b(?:is|are|shown|listed) (?:below|above|overleaf)\\.?$', 'iu');
const ORDERS = new Set('see read watch listen subscribe follow click share sign charge keep stay avoid call bring take leave evacuate check note remember consider look imagine think send contact visit donate support download join expect do let go turn use find get make wait stop ask'.split(' '));
/** "Some details have been omitted.", "Her surname is withheld at her request.": no one is said to have done it but the desk. */
const CHANGED = /\b(?:names?|surnames?|details|quotes|quotations|identit(?:y|ies)|faces|images|voices|comments|responses|answers)\b[^.]{0,40}?\b(?:is|are|was|were|has been|have been) (?:being )?(?:\p{Ll}+ly )?(?:withheld|changed|omitted|blurred|altered|obscured|translated|edited|pixelated|disguised|shortened|anonymi[sz]ed|condensed)\b(?! by)/iu;
/** Longest note of the desk on its own text, in tokens. */
const NOTE_LIMIT = 24;

/** Whether a statement of so many tokens is no reporting but the page's own furniture, or what a desk says of its text. */
export function isDeskNote(text: string, tokens: number): boolean {
  return BOILERPLATE.test(text) || /\bplease\b/i.test(text) || tokens <= NOTE_LIMIT && (OF_ITSELF.test(text) || FURNITURE.test(text) || CHANGED.test(text));
}

/** "Charge your phones.", "Stay off the road." */
export function opensOrder(lower: string): boolean {
  return ORDERS.has(lower);
}
