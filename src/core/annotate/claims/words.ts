/** Nouns of time: "on Friday", "last week" stand between a subject and its verb or behind a cue without meaning a thing. */
const TIME_NOUNS = new Set(('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'today yesterday tomorrow tonight morning afternoon evening night midnight noon midday dawn dusk week weekend month year day hour minute decade century weeks months years days hours minutes ' +
  'mondays tuesdays wednesdays thursdays fridays saturdays sundays spring summer autumn winter ago jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. moment time past').split(' '));

/** Whether a word in lower case is a noun of time. */
export function isTimeWord(lower: string): boolean {
  return TIME_NOUNS.has(lower);
}

export const PERSONAL_PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you']);
export const OBJECT_PRONOUNS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'me', 'us', 'you', 'it']);
export const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set(['who', 'which', 'that']);
export const QUESTION_WORDS: ReadonlySet<string> = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);
/** Conjunctions that open a clause with a subject of its own. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['while', 'although', 'though', 'but', 'and', 'or', 'because', 'as', 'after', 'before', 'when', 'where', 'whereas', 'since', 'until', 'unless', 'if', 'so', 'yet', 'nor', 'once', 'that', 'than', 'even', 'then']);
export const DASHES: ReadonlySet<string> = new Set(['—', '–', '--', '―', ' - ']);
/** Things that carry words of somebody: the sayer is who issued them. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set('statement letter video post message tweet tweets speech release note email memo communique communiqué ad advertisement address recording report article op-ed editorial interview comment text thread notice decree filing complaint lawsuit motion brief'.split(' '));
/** Nouns of somewhere words are said: "said in a statement", "told a news conference". */
export const VENUES: ReadonlySet<string> = new Set('statement interview conference briefing speech address report post message telegram twitter facebook email letter article rally hearing comments remarks tweet video meeting summit session note television tv radio phone telephone channel platform livestream broadcast program programme show debate event court testimony column memo filing release podcast'.split(' '));
/** Past forms that stand as participles behind a noun: "video posted online", "documents obtained by". */
export const PARTICIPLES = /^(?:posted|published|shared|broadcast|reported|described|cited|quoted|called|released|revealed|documented|shown|found|detailed|accused|blamed|charged|ordered|proposed|announced|questioned|attacked|hit|recorded|verified|estimated|feared|believed|suspected|demanded|read|written|told|known|considered|labelled|labeled|branded|dubbed|obtained|seen|reviewed|verified|published|taken|filmed|geolocated|issued|signed|released|leaked|captured|provided)$/;
