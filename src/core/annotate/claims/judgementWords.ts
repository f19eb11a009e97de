/** Words that weigh and do not report; as a predicate they make a judgement of a sentence. */
export const WEIGHING: ReadonlySet<string> = new Set(('decisive crucial funny pivotal strange odd curious weird peculiar cheap cheaper costly dear nice lovely fair unfair just unjust grim bleak dismal dreary sad tragic admirable noble brave cowardly reckless rash sensible senseless ' +
  'pointless futile hopeless useless worthless meaningless hollow empty-handed laughable comic comical ludicrous preposterous implausible improbable unlikely unconvincing convincing persuasive telling remarkable striking astonishing ' +
  'surprising unsurprising predictable inevitable obvious plain understandable incomprehensible baffling puzzling troubling worrying disturbing alarming ominous reassuring encouraging disappointing depressing infuriating maddening ' +
  'shocking appalling dreadful horrific horrible terrible awful ghastly monstrous barbaric inexcusable unforgivable indefensible intolerable unacceptable scandalous shameful disgraceful deplorable regrettable lamentable ' +
  'wise wiser foolish clever smart stupid naive naïve cynical honest dishonest sincere insincere generous mean petty tidy neat messy ugly beautiful elegant clumsy subtle blunt crude vague murky ' +
  'good bad better worse right wrong great poor splendid superb perfect ideal tempting hard difficult easy easier harder impossible tricky awkward embarrassing ironic sobering instructive welcome overdue dull duller rich absurd ridiculous lazy disingenuous premature audacious hypocritical callous heartless evil wicked sinister indecent undignified unseemly misguided short-sighted shortsighted self-serving complacent timid feeble lame staggering deafening stark mixed academic loud quiet cruel').split(' '));
/** Nouns of judgement that name a thought; a disaster happens. */
export const VERDICTS: readonly string[] = ('fantasy fiction nonsense rubbish folly madness insanity lunacy farce mockery joke travesty masterpiece charade sham disgrace shame pity miracle mystery puzzle riddle irony paradox illusion delusion ' +
  'mirage dream nightmare gamble bluff bargain blessing curse virtue vice triumph humiliation embarrassment insult nuisance luxury debacle fiasco shambles mess spectacle circus pantomime theatre stunt ' +
  'gimmick sideshow feat calamity absurdity cruelty injustice blunder fluke mercy relief marvel wonder consolation comfort excuse cliché platitude understatement exaggeration speculation guesswork').split(' ');
/** Nouns of judgement: "pure fantasy", "a farce". */
export const WEIGHING_NOUNS: ReadonlySet<string> = new Set([...VERDICTS, 'tragedy', 'catastrophe', 'disaster', 'theater', 'fig-leaf', 'wishful']);
/** What is said or thought, as a predicate of "it": "It is a slogan that wore thin." */
export const TALK = /^(?:phrase|word|words|line|sentence|slogan|idea|notion|sentiment|argument|thought|theory|logic|lesson|metaphor|image|picture|story|tale|cliché|proverb|maxim|boast|refrain|formula|euphemism|question|answer|claim|bet|wager|hope|feeling|habit|temptation|reminder|measure|sign|symptom|tradition|paradox|choice|way|kind|sort|matter|trick|joke|start|rule|truth|theme|plot|script|fate|comparison|distinction|detail|commentary|game|dance|wonder|world|try)$/;
/** Lemmas of verbs between a subject and what is said of it. */
export const COPULAS: ReadonlySet<string> = new Set(['be', 'seem', 'look', 'sound', 'feel', 'remain', 'prove', 'become', 'appear', 'make']);
/** A rank: it can be looked up. */
export const ORDINALS = /^(?:first|second|third|fourth|fifth|sixth|last|largest|biggest|deadliest|worst|only|latest|same|heaviest|longest|highest|lowest|smallest)$/;

/** What one does not do on a given day: "No army likes to count its dead." */
export const STANDING: ReadonlySet<string> = new Set('like love hate need want prefer deserve matter know forget remember fear believe trust respect admire envy wish care mind survive win outlive outlast last concentrate cure buy heal forgive excuse justify'.split(' '));

/** Openings that no grammar tells from a report's. */
export const REMARK = /^(?:not (?:that|for nothing)\b|what an?\b|(?:small|little|no) wonder\b|so much for\b|if only\b|(?:it is|it['’]s) (?:high )?time (?:for|to|that)\b|it (?:goes without|hardly|bears|is worth (?:noting|remembering|asking|saying))\b|needless to say\b|no doubt\b|to (?:call|say|suggest|pretend) [^.]* (?:is|would be)\b|(?:god|heaven) (?:help|knows)\b)/iu;
/** "The road, one suspects, is shut": who is only guessing, wherever it stands. */
export const ASIDE = /, one \p{Ll}+s,/iu;
/** Adverbs of whoever weighs, and of who is only guessing. */
export const GUESSING = /^(?:clearly|obviously|undoubtedly|frankly|admittedly|arguably|thankfully|mercifully|ironically|predictably|understandably|inevitably|maybe|presumably|doubtless|evidently|surely|sadly|unfortunately|hopefully|tellingly|curiously|oddly|strangely)$/;
/** Words that weigh wherever they stand. */
export const OPINION = /\b(?:miracle|nice|lovely|wonderful|terrible|awful|beautiful|ugly|brilliant|stupid|shameful|disgraceful|absurd|ridiculous|outrageous|sadly|unfortunately|hopefully|perhaps(?! (?:\d|an? (?:dozen|hundred|thousand|third|quarter)|half|two|three|four|five|six|seven|eight|nine|ten|twenty|as many|more than))|surely|of course|best|better(?!-)|deserve[sd]?|so much for|no wonder|hard to believe|worth(?! (?:of\b|\$|€|£|\d|some|about|nearly|an estimated|more than|at least))|pleasure|loved|cannot be right|pity|tragedy|tragic|bizarre|cynical|hypocris\w+|farce|obscene|heartbreaking|foolish|wise|folly)\b/i;
/** Weighs where nothing can be looked up beside it: "the worst raid since May" is a fact. */
export const WORST = /\bworst\b/i;
