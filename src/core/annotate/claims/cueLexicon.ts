import type { Stance } from '../../model/attribution.ts';

/**
 * What a cue verb may govern, a letter each:
 * `c` a clause without "that" · `t` a that-clause · `w` a question clause (whether, how, why) · `n` a noun phrase ·
 * `i` "to" and a verb · `g` a verb in -ing · `q` a direct quotation · `o` an addressee first ("told reporters that") ·
 * `v` content before the cue ("…, officials said") · `r` somebody of or for something (accuse, blame) ·
 * `a` something as something (describe, call) · `s` the same, but only with "as" or a quotation (identify) ·
 * `d` something to somebody (attribute, ascribe) · `m` the governed noun counts only with a quotation in it.
 */
export interface CueVerb {
  readonly stance: Stance;
  readonly frames: string;
  /** Prepositions that belong to the cue ("called for", "pointed to"). */
  readonly prepositions: readonly string[];
  /** The particle that belongs to the cue ("pointed out"). */
  readonly particle?: string;
}

const GROUPS: readonly (readonly [Stance, string, string])[] = [
  ['report', 'ctwqv', 'say'],
  ['report', 'ctwqovi', 'tell'],
  ['report', 'ctwqvn', 'report announce state disclose reveal declare mention recount recall explain repeat reiterate relate'],
  ['report', 'ctwqv', 'note add write tweet remark observe comment post reply respond answer testify respond explain stress emphasize emphasise elaborate retort quip joke narrate blog wire cable'],
  ['report', 'tqvo', 'inform notify brief advise remind assure reassure alert'],
  ['report', 'nwqt', 'describe outline detail discuss summarize summarise underline underscore highlight'],
  ['report', 'qv', 'continue go interject chime shout yell cry sing chant murmur whisper mutter exclaim scream ask read begin conclude intone scoff counter retort muse wonder insist recite'],
  ['report', 'tq', 'read proclaim'],
  ['report', 'wqo', 'ask'],
  ['confirm', 'ct', 'rule'],
  ['accuse', 'ctqv', 'charge'],
  ['report', 'wtq', 'wonder question inquire enquire'],
  ['report', 'n', 'cite quote note'],
  ['report', 'g', 'report mention remember recall describe acknowledge admit confirm recount recommend suggest'],
  ['report', 'dn', 'liken'],
  ['report', 'd', 'compare'],
  ['belief', 'a', 'consider deem'],
  ['claim', 'n', 'count tally'],
  ['claim', 'ctqvn', 'claim allege'],
  ['claim', 'ctqv', 'assert maintain contend insist argue argue submit posit reckon suggest hint imply intimate indicate signal boast point protest complain lament object counter joke caution'],
  ['claim', 'n', 'tout assert reaffirm'],
  ['claim', 'i', 'claim profess purport'],
  ['deny', 'ctgnqv', 'deny'],
  ['deny', 'nqat', 'reject dismiss'],
  ['deny', 'nqtg', 'refute rebut dispute disavow contest downplay'],
  ['deny', 'nqrat', 'condemn denounce decry criticize criticise deplore lambast lambaste'],
  ['deny', 'nqr', 'mock deride ridicule chide scold rebuke chastise lambast lambaste berate belittle disparage vilify'],
  ['deny', 'mr', 'slam blast attack assail bash rip fault'],
  ['report', 'nqr', 'applaud commend laud extol welcome thank'],
  ['belief', 't', 'recognize recognise agree'],
  ['deny', 'nq', 'regret bemoan question oppose'],
  ['accuse', 'r', 'accuse blame'],
  ['accuse', 'rn', 'implicate'],
  ['confirm', 'ctgqvnw', 'confirm acknowledge admit concede'],
  ['confirm', 'ctv', 'find conclude determine discover learn verify estimate'],
  ['confirm', 'n', 'verify'],
  ['evidence', 'v', 'show'],
  ['evidence', 'ctwn', 'show prove indicate suggest demonstrate reveal document'],
  ['evidence', 'n', 'record list log depict bear contain register trace chart capture place'],
  ['warn', 'ctqvoig', 'warn caution'],
  ['warn', 'cti', 'threaten'],
  ['warn', 'ctnv', 'fear'],
  ['demand', 'toinq', 'urge'],
  ['demand', 'tinqw', 'demand'],
  ['demand', 'tqio', 'order instruct implore beg exhort call command'],
  ['demand', 'tgnq', 'recommend propose advocate'],
  ['demand', 'oi', 'encourage invite advise ask request'],
  ['belief', '', 'put'],
  ['pledge', 'ctiqv', 'vow pledge promise swear'],
  ['pledge', 'o', 'promise'],
  ['pledge', 'ti', 'agree commit undertake'],
  ['pledge', 'n', 'vow pledge promise'],
  ['warn', 'n', 'threaten'],
  ['belief', 'ctv', 'believe think expect predict hope suspect assume worry doubt feel guess anticipate understand speculate forecast'],
  ['belief', 'io', 'expect'],
  ['belief', 'i', 'hope want plan seek intend prefer refuse decline decide'],
  ['belief', 'n', 'expect predict estimate want fear forecast anticipate doubt propose support endorse back prefer'],
  ['belief', 'ct', 'know realize realise decide'],
  ['report', 'a', 'describe call label brand characterize characterise term dub portray depict hail praise depict paint view regard'],
  ['report', 'r', 'credit praise thank criticise criticize condemn denounce'],
  ['report', 'q', 'share publish broadcast express voice'],
  ['confirm', 'tv', 'allow'],
  ['report', 'ctqv', 'confide volunteer relay inform opine venture marvel grumble gripe fume sigh growl snap bark groan crow gush enthuse demur pronounce'],
  ['deny', 'qv', 'disagree demur object'],
  ['claim', 'ctqv', 'reckon calculate project theorise theorize hypothesise hypothesize surmise conjecture stipulate swear'],
  ['claim', 'n', 'calculate project'],
  ['report', 'ct', 'rumour rumor'],
  ['report', 'as', 'bill pitch identify classify characterize characterise list interpret present frame cast decry deride'],
  ['deny', 'as', 'deride disparage ridicule'],
  ['claim', 'd', 'attribute ascribe impute credit'],
  ['accuse', 'n', 'blame'],
  ['deny', 'n', 'disclaim repudiate belittle minimise minimize'],
  ['report', 'n', 'echo itemise itemize enumerate detail'],
  ['confirm', 'ctn', 'ascertain corroborate authenticate certify'],
  ['demand', 'tinq', 'insist beseech entreat'],
  ['pledge', 'tiq', 'guarantee undertake'],
  ['demand', 'i', 'appeal plead petition lobby'],
  ['claim', 'ctqv', 'aver avow affirm reaffirm attest confess vouch brag gloat bluster retort rejoin'],
  ['report', 'ctqv', 'clarify specify divulge message muse reflect remember reason blog'],
  ['report', 'tcqvo', 'text message email radio telegraph'],
  ['report', 'qv', 'thunder roar bellow growl snarl bark hiss sneer jeer rage seethe storm rail rant moan groan sob weep wail mumble grunt chuckle giggle deadpan tease taunt plead pray intone lecture preach admonish reproach chide scold declaim trumpet interrupt despair wince fret query shriek howl squeal stammer stutter drawl purr coo croak bleat sniff snort tut lisp rasp splutter holler hoot yelp recite enquire'],
  ['report', 'q', 'laugh smile grin nod shrug'],
  ['belief', 'tcv', 'assess presume infer surmise foresee foretell envisage envision judge'],
  ['belief', 't', 'hold reflect'],
  ['belief', 'n', 'foresee foretell envisage envision assess presume'],
  ['accuse', 'rn', 'suspect'],
  ['claim', 'n', 'affirm avow profess'],
  ['demand', 'ctqv', 'counsel decree'],
  ['confirm', 'v', 'rule'],
  ['deny', 'n', 'challenge rebuff disown contradict protest lament rubbish debunk discount'],
  ['deny', 'q', 'challenge rebuff contradict protest lament rubbish debunk discount'],
  ['report', 'n', 'hail'],
  ['belief', 'qv', 'agree concur'],
  ['belief', 't', 'concur']
];

/** Prepositions that make a cue of a verb: "called for talks", "pointed to the report", "complained about delays". */
const WITH_PREPOSITION: readonly (readonly [Stance, string, string])[] = [
  ['demand', 'for', 'call plead press push appeal campaign ask'],
  ['demand', 'on', 'call'],
  ['report', 'to', 'point refer allude respond react testify'],
  ['report', 'about', 'talk speak complain worry ask warn joke brag boast tell lie'],
  ['report', 'of', 'speak warn complain boast talk tell'],
  ['report', 'on', 'comment elaborate'],
  ['deny', 'to', 'object'],
  ['deny', 'against', 'argue rail warn speak caution advise decide campaign vote protest'],
  ['confirm', 'to', 'admit confess'],
  ['claim', 'for', 'argue advocate vouch'],
  ['claim', 'at', 'hint'],
  ['deny', 'at', 'scoff sneer bristle balk'],
  ['report', 'about', 'grumble gripe mutter fume'],
  ['report', 'against', 'inveigh fulminate rage thunder'],
  ['demand', 'on', 'insist'],
  ['confirm', 'with', 'agree disagree'],
  ['pledge', 'to', 'agree'],
  ['belief', 'in', 'believe'],
  ['belief', 'at', 'estimate']
];

/** Verb and particle that make one cue: "ruled out", "pointed out", "made clear". */
const WITH_PARTICLE: readonly (readonly [Stance, string, string])[] = [
  ['claim', 'ctqv', 'point out'],
  ['deny', 'ng', 'rule out'],
  ['report', 'nwq', 'lay out'],
  ['report', 'nqw', 'spell out'],
  ['report', 'nqw', 'set out'],
  ['report', 'nq', 'sum up'],
  ['report', 'ctqv', 'go on'],
  ['report', 'ctqv', 'let slip'],
  ['report', 'nct', 'bring up'],
  ['deny', 'naq', 'shrug off'],
  ['deny', 'naq', 'brush off'],
  ['deny', 'naq', 'brush aside'],
  ['deny', 'naq', 'laugh off'],
  ['deny', 'naq', 'wave away'],
  ['deny', 'naq', 'wave off'],
  ['deny', 'naq', 'explain away'],
  ['deny', 'naq', 'write off'],
  ['deny', 'nq', 'play down'],
  ['deny', 'nq', 'talk down'],
  ['claim', 'nq', 'talk up'],
  ['claim', 'nq', 'play up'],
  ['deny', 'q', 'hit back'],
  ['deny', 'q', 'fire back'],
  ['deny', 'q', 'shoot back'],
  ['deny', 'q', 'push back'],
  ['deny', 'q', 'snap back'],
  ['deny', 'q', 'bite back'],
  ['deny', 'q', 'strike back'],
  ['report', 'q', 'shout back'],
  ['report', 'ctqv', 'write back'],
  ['report', 'q', 'text back'],
  ['report', 'q', 'chime in'],
  ['report', 'q', 'chip in'],
  ['report', 'q', 'cut in'],
  ['report', 'q', 'break in'],
  ['report', 'q', 'weigh in'],
  ['report', 'q', 'pipe up'],
  ['report', 'q', 'speak up'],
  ['report', 'q', 'blurt out'],
  ['report', 'q', 'burst out'],
  ['report', 'q', 'cry out'],
  ['accuse', 'q', 'lash out']
];

export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, CueVerb>;
  readonly particles: ReadonlyMap<string, CueVerb>;
}

/** The cue verbs by lemma, and by lemma and particle. */
export const CUES: CueLexicon = cueLexicon();

function cueLexicon(): CueLexicon {
  const verbs = new Map<string, { stance: Stance; frames: string; prepositions: string[] }>();
  const entry = (lemma: string, stance: Stance): { stance: Stance; frames: string; prepositions: string[] } => {
    const known = verbs.get(lemma);
    if (known !== undefined) return known;
    const fresh = { stance, frames: '', prepositions: [] };
    verbs.set(lemma, fresh);
    return fresh;
  };
  for (const [stance, frames, lemmas] of GROUPS) {
    for (const lemma of lemmas.split(' ')) {
      const verb = entry(lemma, stance);
      for (const frame of frames) if (!verb.frames.includes(frame)) verb.frames += frame;
    }
  }
  for (const [stance, preposition, lemmas] of WITH_PREPOSITION) for (const lemma of lemmas.split(' ')) entry(lemma, stance).prepositions.push(preposition);
  const particles = new Map<string, CueVerb>();
  for (const [stance, frames, words] of WITH_PARTICLE) particles.set(words, { stance, frames, prepositions: [], particle: words.slice(words.indexOf(' ') + 1) });
  return { verbs, particles };
}
