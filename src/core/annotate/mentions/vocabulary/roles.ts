import { wordSet } from './words.ts';

/** Nouns for one person by role, in lower case. Their plurals are groups. */
export const personNouns = wordSet(
  // office and government
  'spokesman spokeswoman spokesperson official officer minister president premier chancellor governor mayor deputy lawmaker mp senator congressman congresswoman',
  'legislator parliamentarian politician leader chief head director chairman chairwoman chairperson chair secretary adviser advisor aide bureaucrat technocrat councillor prefect ombudsman',
  'commissioner diplomat envoy ambassador consul attaché negotiator mediator representative delegate rapporteur emissary king queen prince princess emir sultan monarch pope patriarch dictator strongman autocrat oligarch',
  // arms
  'commander general colonel major captain lieutenant sergeant admiral marshal soldier fighter militant militiaman gunman rebel insurgent separatist jihadist jihadi terrorist extremist guerrilla',
  'warlord conscript recruit reservist veteran mercenary paratrooper sniper gunner sapper commando partisan serviceman servicewoman airman marine trooper deserter defector attacker assailant',
  'policeman policewoman constable guard ranger sailor seaman seafarer pilot navigator operator instructor saboteur spy',
  // law, letters, learning
  'prosecutor judge lawyer attorney investigator inspector detective examiner coroner analyst expert researcher scholar academic professor historian economist scientist engineer technician specialist strategist',
  'journalist reporter correspondent editor blogger milblogger commentator columnist photographer cameraman broadcaster-presenter presenter author writer activist campaigner dissident organiser organizer volunteer',
  // work and life
  'doctor medic paramedic nurse surgeon physician pharmacist teacher headteacher clerk farmer herder fisherman trader broker buyer seller merchant shopkeeper dealer owner manager executive employee worker labourer miner',
  'mechanic carpenter driver firefighter rescuer musician poet artist businessman businesswoman entrepreneur financier banker contractor supplier smuggler trafficker recruiter hacker preacher cleric imam priest bishop',
  'archbishop monk rabbi sheikh mufti ayatollah elder chieftain tribesman villager resident local neighbour neighbor witness eyewitness bystander passerby survivor tenant landlord guest shopper worshipper protester demonstrator',
  'refugee evacuee returnee migrant student pupil member insider source whistleblower critic supporter opponent rival ally backer partner patron sponsor donor observer monitor suspect perpetrator founder co-founder successor predecessor',
  'coordinator co-ordinator caretaker custodian courier porter interpreter translator signatory guarantor',
  'skipper boatman ferryman bosun helmsman crewman crewmember deckhand docker stevedore longshoreman trucker cyclist motorcyclist dispatcher signalman signaller stationmaster controller foreman supervisor overseer',
  'postman salesman saleswoman craftsman tradesman horseman milkman yachtsman fireman statesman camerawoman anchorman sportsman cattleman hunter trapper angler woodcutter logger forester gardener greengrocer goldsmith jeweller tinsmith cobbler shoemaker seamstress laundress housekeeper nanny mourner caterer hotelier innkeeper bartender chauffeur cabbie motorman welder plumber electrician baker butcher barber chef tailor weaver potter grocer vendor stallholder hawker waiter waitress receptionist cleaner janitor gatekeeper watchman nightwatchman gravedigger undertaker shepherd beekeeper brewer builder mason bricklayer locksmith blacksmith machinist plasterer painter',
  'midwife dentist psychologist psychiatrist therapist pathologist veterinarian chaplain deacon nun muezzin librarian curator archivist archaeologist geologist agronomist meteorologist seismologist hydrologist biologist chemist physicist statistician demographer cartographer surveyor architect planner programmer accountant auditor bookkeeper notary bailiff magistrate barrister solicitor juror registrar headmaster headmistress lecturer tutor rector provost dean',
  'administrator regulator functionary alderman councilman councilwoman councilor headman landowner landlady tycoon magnate publisher filmmaker actor actress singer comedian sculptor novelist cartoonist vlogger newsreader sociologist anthropologist',
  'agent operative handler informant informer collaborator hitman assassin shooter killer kidnapper robber looter bandit pirate hijacker arsonist gangster mobster kingpin mastermind ringleader fugitive escapee convict jailer warden bodyguard doorman superintendent',
  'infantryman artilleryman cavalryman tankman rifleman marksman machine-gunner grenadier deminer bombmaker bomber legionnaire peacekeeper cadet ensign midshipman quartermaster adjutant aide-de-camp guardsman',
  'notable culprit dignitary trainer uploader caller clansman gendarme servant subcontractor subscriber follower debtor creditor logistician statistician hydrogeologist sentry scout middleman go-between fixer interlocutor facilitator financier paymaster propagandist ideologue theologian jurist vice-president vice-chair vice-chairman co-chair spymaster stringer videographer podcaster moderator',
  'archeologist geneticist screenwriter composer philosopher astronomer essayist mathematician illustrator zoologist linguist philanthropist playwright pianist neuroscientist biographer epidemiologist geographer geophysicist photojournalist oceanographer theorist inventor botanist satirist schoolteacher ecologist microbiologist ornithologist criminologist philologist orator pundit freelancer co-author publicist pollster lobbyist panelist fact-checker stenographer',
  'pediatrician paediatrician neurologist cardiologist oncologist psychotherapist radiologist anaesthetist anesthesiologist obstetrician orderly caregiver carer attendant responder optician herbalist healer counselor counsellor',
  'advocate candidate nominee appointee incumbent defendant plaintiff claimant petitioner appellant litigant complainant applicant treasurer trustee undersecretary director-general vice-chancellor commandant brigadier co-director consultant ruler emperor empress regent heir speaker usher arbitrator intermediary overlord boss counterpart scrutineer canvasser',
  'pastor vicar clergyman abbot abbess missionary parishioner congregant cantor catechist',
  'industrialist investor importer exporter retailer wholesaler purchaser bookseller hairdresser cashier designer decorator repairman laborer performer entertainer dancer songwriter drummer rapper swimmer diver boxer athlete coachman drover breeder grower smallholder winemaker vintner moneylender moneychanger underwriter charterer adjuster stowaway lookout watchkeeper steward purser radioman lineman roughneck driller oilman patrolman co-worker roommate apprentice trainee intern conductor fitter marcher rioter picketer jawan kolbar prophet prophetess millionaire billionaire mogul shareholder',
  'murderer conspirator plotter putschist mutineer usurper enforcer henchman thug burglar thief accomplice captor interrogator executioner torturer racketeer extortionist launderer poacher rustler marauder raider vigilante renegade turncoat confidant confidante co-conspirator sharpshooter combatant draftee objector copilot co-pilot loadmaster bombardier spotter aviator guerilla foe aristocrat mukhtar',
  'fundamentalist leftist rightist nationalist unionist secessionist socialist communist marxist maoist populist feminist secularist monarchist royalist federalist supremacist fascist anarchist loyalist hardliner reformist protestor',
  'inhabitant dweller islander highlander newcomer outsider stranger settler squatter homeowner householder landholder occupant onlooker spectator expatriate exile émigré deportee asylum-seeker compatriot benefactor companion enthusiast stalwart pioneer practitioner conservationist admirer sympathiser sympathizer'
);

/** Nouns for one person by kinship, age or bearing: somebody only where they act, speak or are spoken to. */
export const weakPersons = wordSet('relative kinsman parent grandparent sibling spouse fiancé fiancée girlfriend boyfriend stepfather stepmother son-in-law daughter-in-law godfather countryman patient recipient beneficiary hiker man woman teenager boy girl uncle aunt cousin brother sister father mother son daughter wife husband widow widower nephew niece grandfather grandmother grandson granddaughter mother-in-law father-in-law brother-in-law friend colleague classmate comrade master passenger customer motorist commuter pensioner pedestrian');

/** Nouns in the plural (or without a singular) for a group by role that are not the plural of a word above. */
export const groupNouns = wordSet(
  'youth irregulars auxiliaries proxies escorts accomplices townsfolk townspeople tribespeople cameramen crewmen henchmen clergymen guardsmen patrolmen oilmen kinsmen countrymen patients recipients beneficiaries occupants hikers strangers spectators onlookers dwellers',
  'troops forces personnel authorities staff crew crews infantry infantrymen militia militias men women people civilians families relatives cavalry artillerymen artillery-crews medics police-officers',
  'gunmen militiamen servicemen servicewomen airmen seamen fishermen tribesmen businessmen businesswomen spokesmen congressmen policemen commandos mercenaries guerrillas marines gendarmes peacekeepers',
  'clansmen midwives citizens visitors callers locals communities youths elders deputies mps allies journalists media ngos outlets newspapers insurers lenders investors creditors shareholders shippers shipowners exporters importers refiners',
  'responders operatives hardliners moderates loyalists nationalists islamists figures bombers settlers nomads pastoralists displaced-people crowds mobs looters bandits pirates thieves kidnappers gangsters gangs captors reinforcements helmets interrogators jailers',
  'countries states nations governments powers ministries agencies organisations organizations committees commissions companies firms businesses charities parties factions groups associations institutions broadcasters watchdogs regimes movements alliances manufacturers airlines utilities delegations tribes clans cartels syndicates coalitions unions banks courts councils parliaments armies navies',
  'battalions brigades divisions regiments companies platoons squads squadrons units teams detachments contingents patrols garrisons sappers defenders invaders occupiers attackers raiders intruders infiltrators',
  'mothers fathers parents wives widows grandmothers pensioners passengers commuters motorists tourists pilgrims mourners customers consumers producers'
);

/** Plural nouns for people who mostly suffer or are counted: a group only where they act, speak or are spoken to, or are named by affiliation. */
export const weakGroups = wordSet(
  'youth patients recipients beneficiaries occupants hikers strangers spectators newcomers outsiders homeowners investors kinsmen countrymen companions parents siblings grandparents spouses deportees passers-by people men women civilians families relatives communities mothers fathers parents wives widows grandmothers pensioners passengers commuters motorists tourists customers consumers producers students pupils refugees migrants evacuees returnees',
  'survivors guests locals youths crowds members shoppers countries states nations powers governments parties banks courts companies firms businesses owners groups tenants suppliers victims citizens visitors callers followers',
  'deputies majors generals volunteers culprits associations institutions'
);

/** People an attack is done to. As bare counts in what is claimed they are not mentions; see ANNOTATION of groups. */
export const victims = wordSet('victims casualties hostages detainees prisoners captives dead wounded injured children infants babies kids girls boys bodies inmates orphans corpses fatalities abductees');

/** Nouns for one organisation, in lower case. */
export const organisationNouns = wordSet(
  'coastguard politburo presidium legation guild brotherhood collective cooperative subsidiary troika quartet constabulary inspectorate caucus startup jury ministry army military navy government cabinet parliament senate congress assembly duma administration agency bureau authority council committee commission court tribunal judiciary prosecution',
  'police gendarmerie coalition junta regime party faction militia movement opposition resistance insurgency alliance bloc union federation confederation league consortium conglomerate syndicate cartel gang mafia',
  'company firm corporation manufacturer utility operator shipowner shipper insurer refiner airline carrier-operator railway-operator bank lender fund watchdog charity ngo nonprofit institute institution think-tank foundation organisation organization association society group network',
  'newspaper magazine daily weekly broadcaster television tv radio channel outlet publication newsroom news-agency wire website blog press tabloid portal',
  'leadership command headquarters presidency monarchy palace embassy consulate delegation inquiry taskforce task-force secretariat directorate community department division-office office service mission force guard corps brigade-command squad board panel team',
  'church patriarchate university diaspora electorate public sect tribe clan'
);

/** Organisation nouns that need a modifier that says which: "security service", "prosecutor's office", "state radio". */
export const boundOrganisations = new Map<string, RegExp | undefined>([
  ['office', /(?:'s|’s|s'|s’|\b(?:press|media|public|foreign|human|rights|liaison|registration|recruitment|field|regional|country|representative)) office$/i],
  ['service', /\b(?:security|intelligence|emergency|border|guard|emergencies|secret|prison|penitentiary|migration|rescue|fire|ambulance|health|news|press|monitoring|patrol|state|federal|meteorological|weather|customs|tax|police|civil|foreign|broadcast|world|wire|\w+ian|\w+ish|\w+ese|\w+i|\w+ic) service$/i],
  ['force', /\b(?:air|task|police|security|peacekeeping|stabilisation|stabilization|protection|expeditionary|ground|paramilitary|border|defence|defense|militia|rebel|occupation|invasion|multinational|international|government|regional|joint|coalition|strike|rapid) force$/i],
  ['guard', /\b(?:national|coast|border|presidential|revolutionary|republican|royal|civil|palace) guard$/i],
  ['bank', /\b(?:central|state|national|development|investment|commercial|reserve|private) bank$/i],
  ['press', /\b(?:state|local|foreign|western|pro-\w+|independent|national|russian|ukrainian|israeli|arab|turkish|iranian) press$/i],
  ['palace', /\b(?:presidential|royal) palace$/i],
  ['headquarters', /\b(?:operational|general|military|army|police|command|tactical|joint|crisis|regional) headquarters$/i],
  ['union', /\b(?:trade|labour|labor|\w+s['’]|workers'?|teachers'?|doctors'?|journalists'?|miners'?|students'?|customs|african|european) union$/i],
  ['team', /\b(?:sabotage|assault|reconnaissance|rescue|search|medical|negotiating|investigation|investigative|inspection|monitoring|mortar|sniper|drone|demining|forensic|assessment|legal|technical|advance|observer|commando|operations|negotiation|mediation|transition|research|response|raiding|strike|survey|diving|bomb-disposal|disposal|security|emergency) team$/i],
  ['squad', /\b(?:death|assault|commando|bomb|sabotage|hit|firing|drone|security|infantry|rifle|police) squad$/i],
  ['board', undefined], ['panel', undefined], ['foundation', undefined], ['inquiry', /^$/],
  ['public', /^$/],
  ['society', /\b(?:medical|red crescent|red cross|humanitarian|aid|rescue|geographical|bar) society$/i],
  ['network', /\b(?:human|rights|doctors|television|news|tv|media|criminal|smuggling|militant|terrorist|spy|monitoring|research|activist|aid|relief|jihadist|haqqani|broadcast|radio|support|medical|trafficking|extremist|terror) network$/i],
  ['channel', /\b(?:television|tv|news|telegram|youtube|state|satellite|broadcast|telegram) channel$/i],
  ['website', /\b(?:news|investigative|monitoring) website$/i], ['mission', /\b(?:un|u\.n\.|eu|nations|union|osce|au|peacekeeping|observer|monitoring|stabilisation|stabilization|verification|diplomatic|political) mission$/i], ['blog', /\b(?:defence|defense|military|news|war|analysis|\w+-analysis|intelligence|monitoring|aviation|shipping) blog$/i], ['portal', /\bnews portal$/i], ['wire', /\bnews wire$/i],
  ['cabinet', /^(?!.*\b(?:relay|filing|signal|switch|control|electrical|kitchen) cabinet$)/i],
  ['daily', /\b(?:state|business|financial|opposition|independent|leading|pro-\w+|\w+ish|\w+ian|newspaper) daily$/i],
  ['weekly', /\b(?:state|business|financial|opposition|news) weekly$/i],
  ['television', /\b(?:state|public|national|local|satellite|independent|state-run|state-owned|\w+ian|\w+i|\w+ish|\w+ese) television$/i],
  ['tv', /\b(?:state|public|national|local|satellite|independent|state-run|\w+ian|\w+i|\w+ish) tv$/i],
  ['radio', /\b(?:state|public|national|local|independent|community|state-run|army|rebel|military) radio$/i],
  ['department', /\b(?:state|defence|defense|justice|police|health|treasury|war|fire|energy|intelligence|operations|information|press|education|emergency|regional|military|homeland) department$/i],
  ['command', /\b(?:military|army|high|joint|central|operational|air|naval|northern|southern|eastern|western|central|regional|supreme|strategic|home|front|front-line|brigade|occupation|russian|ukrainian|israeli|rebel|fighters') command$/i],
  ['church', /\b(?:orthodox|catholic|coptic|anglican|lutheran) church$/i],
  ['division-office', /^$/],
  ['university', /^$/], ['diaspora', /\b\w+ diaspora$/i], ['electorate', /^$/],
  ['utility', undefined],
  ['operator', /\b(?:grid|power|network|pipeline|railway|rail|port|ferry|telecoms?|transmission|nuclear|plant|mobile|airport|tour|energy|state|system|satellite|gas) operator$/i],
  ['airline', undefined], ['party', /\b(?:ruling|opposition|political|communist|socialist|conservative|labour|labor|republican|democratic|nationalist|islamist|governing|liberal|green|separatist|far-right|far-left|kurdish|\w+ist|his|her|their|'s|’s) party$/i],
  ['corps', /\b(?:army|marine|press|diplomatic|guards?|officer|tank|air|volunteer|africa) corps$/i],
  ['fund', /\b(?:wealth|pension|relief|monetary|development|sovereign|investment|children's|hedge) fund$/i],
  ['tribe', undefined], ['clan', undefined], ['sect', undefined],
  ['assembly', /\b(?:national|regional|legislative|constituent|general|provincial|parliamentary|people's|local|constitutional|state) assembly$/i],
  ['league', undefined], ['congress', undefined], ['command-post', /^$/],
  ['community', /\b(?:international|yazidi|druze|alawite|christian|kurdish|sunni|shia|shiite|arab|jewish|muslim|turkmen|serb|tatar|rohingya|bedouin|intelligence|humanitarian|diplomatic|\w+ian|\w+ite|\w+ish) community$/i],
  ['resistance', /^the resistance$|\b(?:islamic|ukrainian|national|armed|local|anti-\w+|palestinian|lebanese) resistance$/i],
  ['movement', /\b(?:\w+ist|protest|political|armed|rebel|resistance|militant|separatist|independence|opposition|national|youth|volunteer|partisan|guerrilla|anti-\w+|pro-\w+|\w+ite|solidarity|student) movement$/i],
  ['opposition', /\b(?:the|\w+ian|\w+i|\w+ish|\w+ese|political|armed|moderate|exiled|main|democratic|parliamentary|country's|united) opposition$/i],
  ['federation', undefined], ['authority', /\b(?:port|local|regional|energy|nuclear|aviation|health|land|transitional|provincial|antiquities|election|electoral|regulatory|occupation|de facto|the|tax|airport|waterways|canal|palestinian|civil|military|municipal|sanctions|crossings|governing|monetary|competition|statistics) authority$/i],
  ['division', /^$/]
]);

/** Plurals that look like people and are mostly things or verbs. */
export const notGroups = wordSet('heads chairs majors chiefs leads backs privates specialists-in authors-in dailies judges-in tankers carriers monitors-in sources-of');

/** Plural names of peoples and faiths, in lower case: groups where they stand alone. */
export const peoples = wordSet('assyrians chaldeans mandaeans banyamulenge masalits zaghawas bosniaks kosovars cossacks buryats tuvans kalmyks bashkirs lezgins avars basques catalans mapuches muslims christians jews kurds arabs sunnis shiites shias alawites druze yazidis yezidis copts maronites tutsis hutus uyghurs uighurs rohingya pashtuns hazaras tatars chechens palestinians tuaregs bedouins berbers tigrayans amharas oromos fulanis dinkas nuers baloch balochs punjabis sikhs hindus buddhists karens kachins shans turkmens turkmen circassians ossetians abkhazians dagestanis ingush houthis westerners europeans africans asians islamists salafists wahhabis sufis catholics protestants baathists maoists communists socialists conservatives liberals republicans');

/** Names of peoples that are the same for one and many, and adjectives as well: "Nuer cattle". In lower case. */
export const unvaryingPeoples = wordSet('nuer dinka shilluk murle masalit zaghawa hema lendu banyamulenge tutsi hutu fulani hausa tuareg dogon peul mbororo oromo meitei kuki pashtun hazara baloch yazidi bedouin berber sahrawi uyghur');

/** Group nouns that need a modifier that says they are people: "tactical unit", "drone units" but not "a crude unit". */
export const boundGroups = new Map<string, RegExp>([
  ['unit', /^the unit$|\b(?:army|military|special|tactical|police|forces|drone|rebel|elite|infantry|artillery|security|intelligence|commando|reconnaissance|marine|naval|airborne|assault|militia|paramilitary|border|guards?|combat|fighting|cyber|medical|engineering|regular|mechanised|mechanized|armoured|armored|tank|rocket|missile|air-defence|defence|defense|training|frontline|front-line|enemy|volunteer|separate|mobile|counter-\w+|counterterrorism) unit$/i],
  ['units', /^the units$|\b(?:army|military|special|tactical|police|forces|drone|rebel|elite|infantry|artillery|security|intelligence|commando|reconnaissance|marine|naval|airborne|assault|militia|paramilitary|border|guards?|combat|cyber|medical|regular|mechanised|mechanized|armoured|armored|tank|missile|air-defence|defence|defense|frontline|front-line|enemy|volunteer|mobile|operations|response|two|three|four|five|several) units$/i],
  ['patrols', /\b(?:army|military|police|naval|border|security|foot|militia|joint military|coast guard|armed|enemy|army) patrols$/i],
  ['divisions', /\b(?:\d+|two|three|four|five|six|seven|infantry|tank|army|armoured|armored|airborne|mechanised|mechanized|motorised|rifle|panzer|guards|reserve) divisions$/i],
  ['patrol', /\b(?:army|military|police|naval|border|security|foot|militia|joint|joint military|coast guard|armed|enemy|the|a|night|routine) patrol$/i],
  ['movements', /\b(?:\w+ist|protest|political|armed|rebel|resistance|militant|separatist|independence|opposition|youth|volunteer|guerrilla|solidarity|student) movements$/i],
  ['helmets', /\b(?:blue|white) helmets$/i],
  ['figures', /\b(?:cartel|opposition|senior|political|military|business|religious|party|militia|rebel|gang|regime) figures$/i], ['bomber', /\b(?:suicide|car|would-be) bomber$/i], ['bombers', /\b(?:suicide|car|would-be) bombers$/i], ['servant', /\bcivil servant$/i], ['servants', /\bcivil servants$/i],
  ['reinforcements', /\b(?:police|army|military|security|rebel|government|militia|enemy|infantry|\w+ian|\w+i|\w+ish|\w+ese) reinforcements$/i],
  ['batteries', /\b(?:artillery|missile|rocket|air-defence) batteries$/i]
]);

/** Adjectives and nouns that describe a group or person without being part of the sentence around it. */
export const participles = wordSet('armed allied unnamed masked retired wounded captured displaced exiled elected appointed uniformed hooded besieged mobilised mobilized surrounded fleeing returning surviving retreating advancing attacking invading occupying defending senior junior former acting');

/** Possessors that are roles: "the prime minister's office", "prosecutor's office". */
export const roleModifiers = wordSet("prosecutor prosecutors president minister governor mayor general attorney commander leader ombudsman king sheriff journalists doctors workers women veterans children fighters soldiers people farmers");
