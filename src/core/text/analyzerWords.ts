// Word tables of the analyzer. A change here is a change of ANALYZER_VERSION.

/** Words that say too little to search by. Negations ("no", "not") are not among them: they change what is claimed; nor is "mine", a weapon. */
export const STOP_WORDS: ReadonlySet<string> = new Set((
  'a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs themselves ' +
  'we us our ours ourselves i me my myself you your yours yourself one ones who whom whose which what ' +
  'am is are was were be been being do does did doing done have has had having will would shall should can could may might must ' +
  'isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt ' +
  'and or but nor so yet if then than as while when where why how because although though since until unless whether ' +
  'of in on at by to from with without for into onto upon over under about against between among through during before after ' +
  'above below up down out off again further once also too very just only even still already now ' +
  'some any each every both all more most other another such own same ' +
  's t d m re ve ll said say says saying told'
).split(' '));

/** Abbreviations in capitals, full stops taken out, that would fall together with a stop word or with their longer form. */
export const ACRONYMS: ReadonlyMap<string, string> = new Map([
  ['US', 'usa'], ['USA', 'usa'], ['UK', 'uk'], ['UN', 'un'], ['EU', 'eu'], ['WHO', 'w.h.o'], ['IS', 'i.s'], ['IT', 'i.t']
]);

/** One word in several spellings; the names are those that English news has changed within its archives' memory. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'], ['offence', 'offense'], ['licence', 'license'], ['centre', 'center'], ['centres', 'centers'], ['metre', 'meter'],
  ['metres', 'meters'], ['kilometre', 'kilometer'], ['kilometres', 'kilometers'], ['km', 'kilometer'], ['theatre', 'theater'],
  ['programme', 'program'], ['programmes', 'programs'], ['grey', 'gray'], ['aluminium', 'aluminum'], ['tonne', 'ton'], ['tonnes', 'tons'],
  ['percent', '%'], ['pct', '%'],
  ['kiev', 'kyiv'], ['kharkov', 'kharkiv'], ['odessa', 'odesa'], ['lvov', 'lviv'], ['nikolaev', 'mykolaiv'], ['mykolayiv', 'mykolaiv'],
  ['zaporozhye', 'zaporizhzhia'], ['zaporizhia', 'zaporizhzhia'], ['zaporizhzhya', 'zaporizhzhia'], ['dnepr', 'dnipro'], ['chernigov', 'chernihiv'],
  ['lugansk', 'luhansk'], ['vladimir', 'volodymyr'], ['gaddafi', 'qaddafi'], ['gadhafi', 'qaddafi'], ['isis', 'isil'], ['daesh', 'isil']
]);

/** Irregular forms of verbs and nouns that news of conflict turns on. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['struck', 'strike'], ['stricken', 'strike'], ['shot', 'shoot'], ['fought', 'fight'], ['fled', 'flee'], ['fell', 'fall'], ['fallen', 'fall'],
  ['found', 'find'], ['held', 'hold'], ['led', 'lead'], ['lost', 'lose'], ['met', 'meet'], ['sent', 'send'], ['took', 'take'], ['taken', 'take'],
  ['won', 'win'], ['gave', 'give'], ['given', 'give'], ['went', 'go'], ['gone', 'go'], ['came', 'come'], ['made', 'make'], ['left', 'leave'],
  ['brought', 'bring'], ['bought', 'buy'], ['sold', 'sell'], ['built', 'build'], ['began', 'begin'], ['begun', 'begin'], ['broke', 'break'],
  ['broken', 'break'], ['burnt', 'burn'], ['caught', 'catch'], ['drove', 'drive'], ['driven', 'drive'], ['flew', 'fly'], ['flown', 'fly'],
  ['hid', 'hide'], ['hidden', 'hide'], ['rose', 'rise'], ['risen', 'rise'], ['saw', 'see'], ['seen', 'see'], ['sank', 'sink'], ['sunk', 'sink'],
  ['spoke', 'speak'], ['spoken', 'speak'], ['stole', 'steal'], ['stolen', 'steal'], ['thought', 'think'], ['threw', 'throw'], ['thrown', 'throw'],
  ['withdrew', 'withdraw'], ['withdrawn', 'withdraw'], ['wrote', 'write'], ['written', 'write'], ['kept', 'keep'], ['paid', 'pay'], ['ran', 'run'],
  ['men', 'man'], ['women', 'woman'], ['children', 'child'], ['died', 'die'], ['dies', 'die'], ['dying', 'die'], ['dead', 'die'], ['death', 'die'],
  ['deaths', 'die'], ['lying', 'lie'], ['crew', 'crew'], ['news', 'news']
]);
