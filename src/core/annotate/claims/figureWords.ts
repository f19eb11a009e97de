import type { FigureQualifier } from '../../model/claim.ts';

/** Words before a number that bound it. */
export const QUALIFIERS = new Map([['at least', 'minimum'], ['more than', 'minimum'], ['over', 'minimum'], ['no fewer than', 'minimum'], ['no less than', 'minimum'], ['not less than', 'minimum'], ['upwards of', 'minimum'], ['above', 'minimum'], ['exceeding', 'minimum'],
  ['up to', 'maximum'], ['as many as', 'maximum'], ['as much as', 'maximum'], ['at most', 'maximum'], ['no more than', 'maximum'], ['fewer than', 'maximum'], ['less than', 'maximum'], ['under', 'maximum'], ['below', 'maximum'], ['not more than', 'maximum'],
  ['about', 'approximate'], ['around', 'approximate'], ['some', 'approximate'], ['roughly', 'approximate'], ['approximately', 'approximate'], ['nearly', 'approximate'], ['almost', 'approximate'], ['an estimated', 'approximate'], ['estimated', 'approximate'], ['close to', 'approximate'], ['just over', 'approximate'], ['just under', 'approximate'], ['circa', 'approximate'], ['well over', 'minimum'], ['a reported', 'approximate']] as [string, FigureQualifier][]);

/** Bounds of plurals without a number, as newsrooms use them: dozens is 24 and more, hundreds 200 and more. */
export const VAGUE = new Map([['dozens', [24, 99]], ['scores', [40, 199]], ['hundreds', [200, 999]], ['thousands', [2e3, 9999]], ['millions', [2e6, 9999999]], ['billions', [2e9, 9999999999]], ['tens', [20, 99]]] as [string, [number, number]][]);

/** What befalls people, by lemma. */
export const CASUALTIES = new Map([['kill', 'killed'], ['die', 'killed'], ['dead', 'killed'], ['death', 'killed'], ['fatality', 'killed'], ['slay', 'killed'], ['massacre', 'killed'], ['execute', 'killed'], ['murder', 'killed'], ['martyr', 'killed'],
  ['wound', 'wounded'], ['wounded', 'wounded'], ['injure', 'wounded'], ['injured', 'wounded'], ['injury', 'wounded'], ['hurt', 'wounded'], ['miss', 'missing'], ['missing', 'missing'],
  ['displace', 'displaced'], ['flee', 'displaced'], ['evacuate', 'evacuated'], ['capture', 'captured'], ['detain', 'detained'], ['arrest', 'detained'], ['abduct', 'abducted'], ['kidnap', 'abducted'], ['rescue', 'rescued'], ['casualty', 'casualties'], ['prisoner', 'captured']]);
/** What befalls things, by lemma. */
export const EVENTS = new Map([['destroy', 'destroyed'], ['stop', 'stopped'], ['down', 'shot down'], ['shoot', 'shot down'], ['intercept', 'shot down'], ['launch', 'launched'], ['fire', 'launched'], ['seize', 'captured'], ['capture', 'captured'], ['repel', 'repelled'], ['damage', 'damaged'], ['strike', 'hit'], ['hit', 'hit'], ['attack', 'attacked'], ['deploy', 'deployed'], ['send', 'sent'], ['release', 'released'], ['burn', 'burned'], ['lose', 'lost'], ['neutralise', 'shot down'], ['neutralize', 'shot down'], ['suppress', 'shot down']]);
/** Nouns of people: with a casualty verb the unit is what befell them. */
export const PEOPLE = /^(?:people|persons?|civilians?|soldiers?|troops?|men|women|children|child|villagers?|residents?|fighters?|militants?|rangers?|police|policemen|officers?|servicemen|servicemembers|personnel|others?|workers?|medics?|journalists?|refugees?|hostages?|prisoners?|families|members?|sailors?|students?|passengers?|patients?|worshippers?|protesters?|guards?|victims?|bodies|pilots?|crew|migrants?|insurgents?|rebels?|gunmen|terrorists?|settlers?|paramedics?|aid|staff|relatives?|recruits?|conscripts?|doctors?|girls?|boys?|adults?|demonstrators?|mourners?|shoppers?|farmers?|miners?|peacekeepers?|adherents?|him|her|them|us|dead|more|and|or)$/;
/** Units by the word that stands behind the number. */
export const UNITS = new Map([['%', 'percent'], ['percent', 'percent'], ['per', 'percent'], ['pc', 'percent'], ['km', 'kilometres'], ['kms', 'kilometres'], ['kilometers', 'kilometres'], ['kilometer', 'kilometres'], ['kilometre', 'kilometres'], ['meters', 'metres'], ['meter', 'metres'], ['metre', 'metres'], ['m', 'metres'], ['tons', 'tonnes'], ['ton', 'tonnes'], ['tonne', 'tonnes'], ['uavs', 'drones'], ['uav', 'drones'], ['mile', 'miles'], ['drone', 'drones']]);
/** Currencies by sign. */
export const CURRENCIES = new Map([['$', 'dollars'], ['€', 'euros'], ['£', 'pounds'], ['₴', 'hryvnias'], ['₽', 'roubles']]);
/** Behind these a number counts nothing: hours, ordinals, units of an army. */
export const SKIP_AFTER = new Set(['th', 'st', 'nd', 'rd', 'a.m.', 'p.m.', 'gmt', 'utc', 'local', 'o\'clock', 'brigade', 'division', 'regiment', 'battalion', 'army', 'corps', '-year', 'year-old']);
/** Names of months: the number beside one is a day. */
export const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;
