import { NUMBER_WORDS } from '../../../text/numberWords.ts';
import { wordSet } from './words.ts';

/** Titles before a name, in lower case without the full stop. */
export const titles = wordSet(
  'mr mrs ms miss dr prof professor sir lord lady dame baroness president vice-president premier chancellor minister ministers secretary secretary-general governor mayor senator sen rep representative congressman congresswoman ambassador envoy',
  'gen general lt lieutenant col colonel maj major capt captain cpt sgt sergeant cpl corporal pvt private spc specialist adm admiral rear brig brigadier marshal cmdr commander commodore officer warrant staff-sergeant',
  'king queen prince princess emir sultan sheikh shaykh sheik ayatollah hojatoleslam sayyed sayyid seyyed hajj haji mufti imam mullah maulana pope patriarch archbishop bishop metropolitan cardinal father fr rabbi reverend rev pastor brother sister st',
  'spokesman spokeswoman spokesperson director chairman chairwoman chief head leader judge justice prosecutor attorney lawmaker mp deputy commissioner inspector analyst activist journalist reporter correspondent editor chancellor speaker',
  'adviser advisor aide counsellor counselor chargé representative rapporteur coordinator president-elect first-minister diplomat researcher lawyer doctor expert economist historian professor volunteer rebel warlord veteran oligarch billionaire pilot medic resident witness survivor farmer teacher owner',
  'ret pm fm goc nsa vp spox wali presidential-candidate candidate blogger milblogger commander-in-chief cdr press-secretary comrade engineer singer author writer spymaster negotiator official'
);

/** Words that may stand between or before title words: "Deputy Foreign Minister", "Acting Defence Secretary". */
export const titleModifiers = wordSet(
  'deputy vice acting interim former ex late prime foreign defence defense interior finance justice energy health economy digital culture information transport agriculture security national state home press permanent special chief first senior assistant under supreme commander-in-chief presidential regional',
  'general lieutenant major rear brigadier grand crown attorney field air wing group flight fleet permanent high house majority minority opposition party parliamentary parliament police military army navy naval district city us u.s u.s. uk u.k. eu un u.n. middle east for the of and to secretary strategic communications economic development trade labour labor education environment emergency situations affairs top'
);

/** Last (or, before "of" and "for", first) words of an organisation's name, in lower case. */
export const organisationHeads = wordSet(
  'commissariat ministry army armies military navy government cabinet parliament senate congress assembly administration agency bureau authority authorities council committee commission court tribunal directorate department',
  'police gendarmerie coalition party militia movement front alliance bloc union federation confederation league company corporation corp inc ltd llc plc gmbh group groups bank fund foundation charity institute institution university college academy center centre',
  'organisation organization association society network times post journal gazette herald tribune guardian telegraph observer standard chronicle star mirror press news media tv television radio channel broadcasting agency wire post-dispatch daily today',
  'command headquarters presidency secretariat service services force forces guard guards board panel team office staff initiative project observatory investigations analytics research data studies affairs monitor watch watchdog international crescent cross doctors crescent partners capital energy airlines airways shipping lines oil gas petroleum gazprom systems industries group aerospace electronics technologies dynamics',
  'legion resistance brigades battalions corps mission inquiry assistance programme program campaign committee congress council parliament knesset majlis rada duma chamber chambers exchange-commission administration-office survey archive library museum orchestra church patriarchate diocese synod mosque-council trust club federation syndicate cartel gang clan consortium ministry-general factory-workers relief rescue defense defence intelligence operations protectorate emirate caliphate republic-guard security'
);

/** Heads that an organisation's name may begin with: "Ministry of …", "Group for …", "Committee to Protect …". */
export const organisationStarts = wordSet(
  'ministry department office bureau council committee commission court institute centre center group association organisation organization union federation league movement front party government network foundation society university bank board secretariat directorate headquarters alliance coalition union campaign national armed forces doctors house security partnership academy congress assembly state directorate chamber administration army agency world republic mission company kingdom television radio authority service police'
);

/** Words for a kind of unit, in lower case. */
export const unitNouns = wordSet('brigade division regiment battalion corps army company platoon squadron fleet flotilla wing group command detachment battery squad legion front');
export const strictUnitNouns = wordSet('brigade division regiment battalion platoon squadron fleet flotilla detachment battery corps legion');

/** Words that stand in the names of units between number and kind. */
export const unitWords = wordSet(
  'guards guard separate independent mechanized mechanised motorized motorised motor rifle infantry tank armored armoured airborne air assault mountain marine naval artillery rocket missile special forces operations operational tactical reconnaissance',
  'territorial defense defence jaeger jäger light heavy combined arms arms combat engineer signal support logistics spetsnaz vdv airmobile parachute paratrooper coastal anti-aircraft anti-tank unmanned systems drone volunteer national presidential border expeditionary rapid intervention response reaction storm assault security police commando commandos cavalry armored-cavalry stryker aviation helicopter bomber fighter transport training reserve strategic army navy'
);

/** Last words of names of events, papers and things: "the Minsk Agreement", "the Geneva Convention". No actor and no place. */
export const thingHeads = wordSet(
  'agreement agreements accord accords conference summit treaty pact resolution resolutions operation operations-room war wars battle phase plan process protocol protocols convention conventions act acts law code communique communiqué declaration dialogue memorandum award awards prize cup games festival day night year time era revolution spring uprising intifada genocide holocaust report review doctrine strategy drill drills exercise exercises index amendment constitution deal talks truce ceasefire'
);
/** First words of such names: "Operation …", "Resolution 2250". */
export const thingStarts = wordSet('operation resolution article section chapter annex law treaty protocol decree order phase exhibit exercise route flight figure table hurricane typhoon cyclone storm');

/** What a lower-case word after a hyphen makes an adjective of the name before it: "Saudi-led", "Kyiv-based". */
export const adjectiveSuffixes = wordSet('led backed based born held controlled run owned made speaking aligned allied linked affiliated supported sponsored funded occupied annexed administered trained educated style era wide flagged registered built installed majority dominated mediated brokered supplied friendly leaning designed appointed inspired type only bound facing related claimed affiliated imposed sanctioned armed armoured equipped affiliated launched fired operated drafted proposed like level speaking');

/** Abbreviations in capitals that name no actor and no place. */
export const plainAbbreviations = wordSet('et eet msk cest edt uav uavs ied ieds vbied vbieds sbied gps ai hiv gdp utc gmt est cet pm am tv dna ip url pdf faq ngo ngos ceo cfo phd ba ma id vip pow pows idp idps wmd icbm icbms manpads mlrs atgm atgms apc apcs ifv ifvs afv fpv sam sams lng lpg oil usd eur gbp rpg rpgs sms vpn isr ew nco ncos mre ok kab kabs fab fabs umpk ugv ugvs usv usvs fir firs d.c tk ps re faqs pr hq cctv asap covid dc ad bc km kg mph');

/** Particles inside personal and place names that begin with a small letter. */
export const nameParticles = wordSet('al el bin bint ibn ben abu abd ul ud ad ar as ash az an de del della di da do dos das du des la las los le von van der den ter ten zu af ez es et ou wa din y e i ag ould');

/** Words that begin with a capital for other reasons than being a name. */
export const notNames = wordSet(
  ...NUMBER_WORDS.keys(),
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  'i we he she it they you his her its their our my your this that these those there here what who when where why how which whose if but and or so yet nor for as at by in on of to from with without within into onto over under after before since until while although though because despite during between among against about above below across along around behind beyond near off out per through throughout toward towards up upon via like unlike than then thus hence however moreover meanwhile nevertheless still also even only just not no none nothing nobody never always often sometimes once twice again now later earlier soon today yesterday tomorrow tonight',
  'the a an some any each every all both either neither many much more most few fewer several such same other another hundred dozens hundreds thousands millions first second third last next whether according asked speaking saying citing given having being been be is are was were has have had do does did will would can could shall should may might must let yes please read see watch subscribe more',
  'christmas easter ramadan eid ashura passover nowruz covid covid-19 internet islam christianity judaism muslim christian jewish sunni shia shiite shi’ite crimean tatar alawite druze sufi orthodox catholic protestant buddhist hindu arabic english french russian-language bible quran koran',
  'himars patriot patriots shahed shaheds leopard abrams bradley kalibr iskander kinzhal storm shadow atacms javelin javelins stinger stingers kalashnikov grad lancet lancets f-16 f-16s f-35 f-35s su-34 mig migs mig-31 tu-95 kh-101 s-300 s-400 signal reaper reapers toyota toyotas hilux hiluxes kamaz nissan isuzu thuraya tomahawk tomahawks taurus merkava merkavas gepard gepards marder marders stryker strykers humvee humvees pantsir pantsirs uragan smerch oreshnik zircon tsirkon liutyi lyutyi palianytsia nasams jdam jdams gmlrs chinook chinooks sukhoi sukhois katyusha katyushas kornet kornets nlaw nlaws hellfire hellfires harpoon harpoons rafale rafales gripen gripens eurofighter mavic mavics mohajer starlink telegram whatsapp facebook twitter youtube tiktok instagram bayraktar orlan geran'
);
