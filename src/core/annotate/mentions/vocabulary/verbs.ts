import { wordSet } from './words.ts';

/** Verbs (any form, lower case) that take the one spoken to or acted on as object: after them a state is an actor. */
export const addressing = wordSet(
  'accuse accused accuses accusing tell told tells telling urge urged urges urging ask asked asks asking warn warned warns warning blame blamed blames blaming press pressed presses pressing pressure pressured pressuring thank thanked thanks thanking condemn condemned condemns condemning criticise criticised criticises criticising criticize criticized criticizes criticizing',
  'support supported supports supporting arm armed arming help helped helps helping assist assisted assists assisting persuade persuaded persuading convince convinced convincing force forced forces forcing allow allowed allows allowing sanction sanctioned sanctioning threaten threatened threatens threatening',
  'call called calls expect expected expects expecting want wanted wants let lets make made require required oblige obliged obliges obliging compel compelled deter deterred deterring punish punished punishing isolate isolated isolating defeat defeated defeating weaken weakened fight fights fought fighting back backed backs backing invite invited inviting inform informed informing notify notified assure assured reassure reassured praise praised praising denounce denounced denounces denouncing rebuke rebuked provoke provoked fund funded funding supply supplied supplying join joined joins ally allied oppose opposed opposing beg begged implore implored commend commended lobby lobbied lobbying order ordered ordering instruct instructed congratulate congratulated encourage encouraged challenge challenged suspect suspected need needed owe owes leave'
);

/** Words (lemma or form) that make what "to", "for", "on", "with", "against" and "between" join a dealing between actors. */
export const dealings = wordSet(
  'aid assistance support help arms weapons weaponry ammunition missiles munitions tanks jets shipments shipment supplies supply deliveries delivery loan loans funding funds finance sale sales exports export transfers transfer gift pledge pledges guarantee guarantees concession concessions message letter ultimatum threat threats response appeal appeals warning warnings offer offers proposal proposals commitment loyal loyalty loyalty opposition hostile hostility sympathetic close closer belonging surrender surrendered ally allies according linked links ties tied answer answers',
  'sanctions sanction embargo tariffs tariff pressure restrictions ban measures blockade war blame curbs penalties leverage charge charges',
  'deal deals talks talk accord agreement agreements treaty pact truce ceasefire war wars ties relations relationship alliance cooperation co-operation negotiations negotiation negotiate negotiated negotiating meeting summit contact contacts trade tension tensions dispute conflict partnership partner partnered rivalry clash clashes clashed fight fighting sided siding side align aligned alignment coordinate coordinated coordination work worked working met meet meets break broke border-dispute exchange swap dialogue détente rapprochement patience confrontation peace understanding split rift breach collusion consultations standoff stand-off stance contract contracts intelligence-sharing talks',
  'case complaint resolution vote action actions campaign offensive operation operations aggression retaliation retaliate retaliated lawsuit charges evidence testimony strike strikes war sanctions allegations accusations accusation claims threat threats coalition defend defends defending defended defence defense guard protect',
  'speak spoke speaks speaking say said says complain complained protest protested appeal appealed sell sells sold selling give gives gave given giving send sent sends sending supply supplies supplied supplying provide provides provided providing provision transfer transferred hand handed handing promise promised promises lend lent deliver delivered delivering offered offer surrender surrendered yield yielded listen listened cede ceded belong belongs belonged loyal signal signalled signaled message'
);

/** Verbs that make a town their subject a place: "Kyiv was hit", "Odesa lost power". */
export const sufferings = wordSet(
  'hit struck attacked shelled bombed bombarded rocked shaken targeted pounded plunged damaged destroyed besieged captured seized encircled liberated evacuated flooded hammered cut blacked occupied surrounded retaken raided devastated reduced spared overrun taken',
  'lies lie lay sits sit stands woke wakes awoke came comes suffered suffers experienced lost loses fell falls burned burns remains braces braced endured endures sleeps slept hosted hosts houses housed shook'
);

/** Verbs of speech and act, most of them also nouns, that the model tags as nouns in headlines: "Moscow claims". */
export const nounVerbs = wordSet(
  'claims fears says vows warns denies plans threatens demands calls urges accuses blames orders reports attacks strikes moves seeks offers signs agrees rejects hopes hits backs slams welcomes condemns defends fires launches pledges votes bans limits wants needs holds seizes eyes faces names talks urges aims awaits hails mourns targets marks doubts lifts cuts halts steps swaps returns sends sees bids pushes asks tests doubles pays turns drops supports expects promises risks struggles trades works fear claim say warn plan demand call urge order report attack move seek offer sign hope back welcome condemn defend fire launch pledge vote want need hold face name talk aim support expect promise risk doubt fight fights rules'
);

/** Verbs of going and sending, after which "to X" is a place. */
export const motions = wordSet('went go goes going gone fly flew flies flown flying travel travelled traveled travels travelling traveling return returned returns returning flee fled flees fleeing move moved moves moving come came comes arrive arrived drive drove driven withdraw withdrew withdrawn retreat retreated retreating deport deported deporting deploy deployed deploying cross crossed crossing escape escaped escaping bring brought take took taken visit trip visits travelled journey march marched marching road route flight flights way access tour relocate relocated relocating evacuated evacuate evacuating transported back next adjacent sailed sail sailing headed heading entry invited smuggled spread extend extended');

/** Forms of "be" and verbs of naming, after which a role is what somebody is, not a mention of somebody. */
export const copulas = wordSet('is was are were be been being become became becomes becoming remain remains remained named appointed elected named nominated described as');
