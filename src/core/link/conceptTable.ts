/**
 * What the words of conflict news mean alike: one line a concept, its name first. Two words of one line are taken for
 * the same thing when a claim is compared with a passage, whatever their part of speech. A word may stand in several.
 * Written by hand from the vocabulary of war, diplomacy and rescue work.
 */
export const CONCEPTS = `
kill: kill die dead fatal fatally fatality perish slay slain lethal deadly victim body corpse murder execute toll eliminate liquidate succumb morgue mortuary decease mortality demise assassinate
wound: wound injure injury hurt harm burn maim casualty hospitalise hospitalize concussion bruise lacerate shrapnel
missing: missing unaccounted disappear vanish trap
treat: treat hospital clinic ward medic doctor physician surgeon nurse ambulance patient paramedic morgue stretcher bandage
attack: attack strike hit shell bomb bombard bombardment raid target barrage pound airstrike assault blast explosion explode shelling salvo fire-on ambush shoot gunfire sortie torpedo sabotage
launch: launch incoming loose unleash dispatch send
down: down intercept shoot destroy neutralise neutralize suppress jam stop thwart crash wreck wreckage
drone: drone uav uas unmanned shahed geran quadcopter fpv kamikaze aircraft loiter
missile: missile rocket ballistic projectile iskander grad round
bomb: bomb airdrop munition ordnance
artillery: artillery shell mortar howitzer cannon gunfire projectile round gun cannonade barrage
capture: capture seize take retake recapture regain reclaim liberate liberation fall occupy occupation conquer overrun storm expel oust dislodge annex
control: control hold defend keep retain
withdraw: withdraw withdrawal retreat abandon quit vacate evacuate exit depart departure pullout pullback
advance: advance push forward gain progress breakthrough
assault: assault attack storm attempt offensive
destroy: destroy wreck ruin obliterate flatten demolish level raze collapse gone
damage: damage crack hole shatter scar harm
fire: fire burn blaze flame ablaze ignite alight inferno smoulder glow
power: power electricity grid energy light feeder electric electrical current transformer utility pylon
outage: outage blackout darkness
substation: substation switchyard
restore: restore reconnect resume return back repair fix rebuild mend restoration reopen resupply
exchange: exchange swap free release trade repatriate repatriation return receive captive captivity handover
prisoner: prisoner captive captivity pow detainee hostage imprison jail
talks: talks meeting meet negotiation negotiate session dialogue summit delegation negotiator round envoy delegate mediator
truce: truce ceasefire pause armistice cessation halt lull moratorium stop standstill
agree: agree agreement sign accept consent approve deal accord pact okay treaty endorse signature
refuse: refuse reject rejection decline turn-down unacceptable rebuff
deny: deny denial dismiss refute rebut untrue false fake staged provocation fabricate fabrication lie rebuff repudiate contest
condition: condition conditional demand term provided insist
sanction: sanction blacklist embargo list penalty restriction restrict
apply: apply effect force valid
adopt: adopt approve impose pass endorse place add
ship: ship tanker vessel boat freighter carrier cargo barge trawler ferry frigate cutter corvette submarine dhow liner bulker warship patrol coaster craft
crew: crew sailor seaman seafarer mariner deckhand airman pilot hand fisherman skipper captain
customer: customer subscriber consumer client
grain: grain wheat cereal corn maize sorghum barley flour
worker: worker employee staff labourer laborer docker
ready: ready willing prepared
arrive: arrive arrival dock reach berth land
soldier: soldier serviceman troop military army infantry fighter combatant force marine officer conscript personnel unit garrison gunman militant rebel insurgent militia militiaman guerrilla paramilitary navy naval sailor recruit
civilian: civilian resident inhabitant local townspeople person noncombatant bystander passer
child: child minor underage youngster schoolchild pupil boy girl baby teenager
house: home house household family dwelling residence flat apartment hut cottage homestead compound
building: building block structure premises storey highrise floor
village: village settlement hamlet community
town: town city municipality
ban: ban prohibit prohibition forbid
road: road route highway street track motorway artery
truck: truck lorry vehicle convoy column van car trailer pickup minibus bus
aid: aid humanitarian relief volunteer charity assistance
rescue: rescue rescuer emergency firefighter fireman search
official: official administration authority spokesman spokeswoman spokesperson government cabinet council administrator municipality
governor: governor head mayor
ministry: ministry minister ministerial secretary department
group: group organisation organization ngo charity movement faction party rebel rebellion militia
investigate: investigate investigator probe inquiry case inspect examine specialist forensic expert prosecutor file examination autopsy finding panel
correct: correct correction wrong mistake error amend rectify erratum retract withdraw
distort: distort twist misquote misrepresent falsify doctored bend halve misreport mislead mistranslate
quote: quote word remark statement comment speech
record: recording record clip film tape audio footage video clip picture photograph image photo transcript transcription document minute
land: land territory ground cede territorial
compromise: trade cede give concession concede compromise yield
postpone: postpone delay defer adjourn reschedule put-off shelve suspend slip late
schedule: plan schedule due set date
blame: blame responsible responsibility accuse fault culprit behind attribute perpetrator accusation
promise: promise vow pledge commit guarantee undertake assure assurance
warn: warn warning threaten threat caution
confirm: confirm verify acknowledge admit admission concede corroborate receipt
hint: hint suggest imply intimate signal indicate understood
plant: plant refinery factory facility works industrial enterprise installation site
fuel: fuel oil petrol gasoline diesel crude petroleum
depot: depot warehouse storage store stockpile silo granary hangar
process: process refine production produce output operate operation run
ammunition: ammunition ammo arms weapon armament munition rifle gun cartridge explosive bomb shell rocket missile
airport: airport airfield aerodrome airbase
rail: rail railway train locomotive station
bridge: bridge span crossing overpass
school: school kindergarten university college
market: market bazaar stall trader
deport: deport deportation abduct abduction forcibly removal remove
arrest: arrest jail imprison detain detention custody apprehend seize nab round-up capture
dismiss: dismiss sack oust resign resignation removed replace
appoint: appoint name appointment nominate installed install
mobilise: mobilise mobilisation mobilize mobilization conscription draft callup
displace: displace flee refugee evacuate evacuee uproot homeless exodus newcomer displacement evict expel
protest: protest demonstrate demonstration rally march riot unrest
vote: vote ballot elect election poll referendum
border: border frontier boundary crossing checkpoint gate
monitor: monitor observe observer supervise oversight watch mission verifier
engineer: engineer technician specialist expert
response: response respond retaliate retaliation answer revenge reprisal reply
purpose: purpose aim goal target intend objective
gathering: gathering meeting assembly concentration muster
officer: officer commander general colonel serviceman
drown: sink sank plunge fall
intact: intact stand undamaged unscathed whole
halt: halt stop cease suspend shut idle
alive: alive survive survivor unharmed unhurt safe unscathed
money: cost damage worth price million billion estimate dollar euro fund
owner: owner own proprietor belong
vessel-flag: flag register registry
month: month thirty-day 30-day
disinformation: disinformation propaganda hoax
decision: decide decision ruling rule resolve vote
increase: rise increase climb grow jump soar swell double
decrease: fall drop decline decrease shrink
supply: supply deliver delivery shipment provide ship bring haul carry transport ferry
hunger: hunger famine starvation starve malnutrition
siege: siege besiege encircle encirclement blockade surround cordon
torture: torture beat beating abuse ill-treat
rape: rape sexual assault
looting: loot pillage plunder
water: water pump pipeline tap
camp: camp shelter settlement tent site
mine: mine landmine booby explosive
helicopter: helicopter chopper gunship
plane: plane aircraft jet bomber airplane airliner warplane flight airlift airlifter sortie
tank: tank armour armoured armored vehicle
wall: frontline line contact
collide: collide collision ram crash bump contact strike
violate: violate violation breach infringe infringement break
repel: repel repulse fend foil thwart fail
contested: contested contest
surrender: surrender capitulate capitulation
navy: navy naval fleet maritime
rebel: rebel insurgent militia militant guerrilla paramilitary faction rebellion gunman
police: police policeman gendarme gendarmerie officer
kidnap: kidnap abduct abduction hostage
mediate: mediate mediation mediator broker facilitate
court: court tribunal judge trial indict indictment sentence convict verdict prosecutor
worship: church mosque temple monastery cathedral chapel
tower: tower pylon mast chimney
dam: dam reservoir hydropower hydroelectric powerhouse
explode: explosion explode blast detonate detonation blow
apologise: apologise apologize apology regret sorry
coup: coup putsch overthrow mutiny junta
port: port harbour harbor quay pier dock wharf jetty
food: food bread flour meal ration
medicine: medicine drug medical pharmaceutical
accident: accident accidental accidentally careless carelessness fault failure malfunction mishap
watch: watch see observe eyewitness witness
photograph: photograph photo picture image footage video clip film
count: count tally list register record number figure toll
steer: course turn swerve veer alter
vehicle: vehicle car van truck lorry minibus bus
youth: teenager youth student pupil
leave: leave depart quit abandon
price: price tariff fare
begin: begin start open launch commence reopen resume
end: end finish conclude complete over close
recruit: recruit recruitment enlist enlistment intake contract volunteer join sign conscript conscription draftee
parliament: parliament deputy lawmaker legislator legislature assembly senate senator congress chamber mp
law: law bill legislation act decree statute
press: newspaper paper daily outlet broadcaster channel site agency press journalist reporter correspondent cameraman television
satellite: satellite orbit imagery overhead
rubble: rubble debris ruin wreckage remains fragment splinter shard
collapse: collapse cave crumble topple fall
grave: grave burial bury cemetery funeral
dig: dig search excavate comb sift
base: base barracks garrison outpost headquarters post position stronghold
trench: trench dugout foothold bridgehead position
height: hill height ridge mountain summit peak slope crest
nuclear: nuclear atomic reactor npp radiation radioactive
chemical: chemical toxic chlorine sarin poison
cyber: cyber hack hacker malware ransomware
leak: leak spill slick seep ooze
sabotage: sabotage saboteur tamper sever
flood: flood inundate inundation submerge
pipeline: pipeline pump pumping pipe crude gas
flow: flow transit pump deliver
ransom: ransom payment pay compensation payout
airspace: airspace incursion overflight overfly intrude intrusion stray
exercise: exercise drill manoeuvre maneuver
unit: brigade battalion regiment division corps squad detachment unit company platoon
leader: leader chief head commander boss chairman
disease: disease cholera measles outbreak epidemic infection typhoid
sink: sink sank capsize founder
hijack: hijack commandeer pirate piracy seize board
gunshot: shot bullet gunshot shoot fire gunfire sniper
woman: woman female mother
elderly: elderly pensioner aged retiree
deadline: deadline ultimatum expire expiry
deploy: deploy deployment station redeploy reinforce reinforcement bolster
announce: announce announcement declare declaration proclaim communique
appear: appear appearance surface reappear
amnesty: amnesty pardon clemency reprieve release free
prosecute: prosecute prosecution charge indict indictment
permit: licence license permit permission authorise authorize authorisation waiver clearance
ease: ease lift relax loosen waive
close: close closure shut block seal
open: open reopen unblock unseal
visit: visit tour trip travel inspect
diplomat: diplomat ambassador embassy envoy consul consulate
massacre: massacre slaughter atrocity
execute: execute execution behead hang
livestock: livestock cattle herd herder camel goat
farmer: farmer harvest crop farm farmland orchard
dormitory: dormitory hostel lodging
jihadist: jihadist islamist extremist terrorist insurgent
peacekeeper: peacekeeper peacekeeping
convoy: convoy column caravan motorcade
checkpoint: checkpoint roadblock barrier
smuggle: smuggle smuggler traffic trafficker contraband
escape: escape flee getaway abscond
radar: radar detect track detection
jam: jam jamming spoof
runway: runway airstrip apron tarmac
cluster: cluster bomblet submunition
assemble: assemble assembly manufacture make build production workshop
workshop: workshop shop factory plant works
dispute: dispute contest challenge question doubt
absence: absent absence nothing none
stranded: strand stuck aground maroon
loss: loss lose casualty
return: return repatriate readmit
evidence: evidence proof trace sign indication
hospital: hospital clinic ward infirmary
volunteer: volunteer aid charity
pilot: pilot airman aviator navigator
tanker: tanker lorry truck bowser
water-supply: water tap well pump reservoir
independence: secede secession independence breakaway separatist
nationality: citizen national citizenship passport
budget: budget spend spending expenditure
loan: loan credit grant tranche fund
`;

/** Verbs that mean something else with a second word, which may stand up to three words on: "shot it down". One entry is the verb, the other word and the concept. */
export const CONCEPT_PHRASES = `
shoot down down|bring down down|pull out withdraw|pull back withdraw|fall back withdraw|turn down refuse|hand over exchange|get back exchange|come home exchange|bring home exchange|return home exchange|come back exchange|take back exchange
wipe out destroy|set fire fire|flame up fire|go flame fire|put off postpone|call off postpone|give up compromise|under control control|fire at attack|fire on attack|carry out attack|take over capture|take control capture|lay siege siege
leave dark outage|cut off outage|without electricity outage|without power outage|without light outage|lose power outage|lose electricity outage|lose light outage|knock power outage|electricity again restore|power again restore|power back restore|light back restore|electricity back restore|water again restore|water back restore|gas back restore|heat back restore|without water outage|without heat outage|without gas outage|go dark outage|household dark outage|home dark outage|make understood hint|strike down down|blow up attack|break down damage|die down end|send home exchange
lose life kill|lose man kill|lose soldier kill|lose troop kill|lose fighter kill|loss life kill|loss person kill|loss crew kill|claim life kill|rule out refuse|sign off agree|hold back control|hold off control|push back refuse|drive out capture|move in advance|open fire attack|drive home displace|drive people displace|leave home displace|flee home displace|lose home displace|force home displace|force flee displace|let go exchange|give back exchange|hand back exchange|send back exchange|walk out withdraw|drive out withdraw|move out withdraw|clear out withdraw|march out withdraw|pass hand capture|fall hand capture|throw back repel|fling back repel|beat back repel|drive back repel|push back repel|put name agree|sign name agree|give themselv surrender|turn themselv surrender|lay weapon surrender|call off postpone|carry off arrest|open fire attack|come under attack|set upon attack|blow up explode|go up explode|cut current outage|lose supply outage|lose current outage|back grid restore|power return restore|light return restore|current return restore|supply return restore|shoot dead kill|gun down kill|beat death kill|burn death kill|lose son kill|lose daughter kill|go missing missing|turn up alive|found safe alive|found unharmed alive|hold fire truce|silence gun truce|flag fly control|fly flag control|flag over control|no water outage|no power outage|no electricity outage|no light outage|no heat outage|no gas outage|dry tap outage|have water restore|have power restore|have electricity restore|open tap restore|set for schedule|due to schedule|due on schedule|slate for schedule|suffer burn wound|suffer injury wound|suffer wound wound|drive out capture|force out capture|push out capture|throw out capture|remain hand control|in hand control|lay arm truce|put arm truce|gun silent truce|sit down talks|cut power outage|cut electricity outage|cut supply outage|leave dark outage|in dark outage|run mine blow|give weapon disarm
take life kill|cost life kill|leave dead kill|lie dead kill|breathe last kill|reduce ash destroy|burn ground destroy|out action halt|out service halt|out order halt|touch down arrive|put blame blame|lead away arrest|take away arrest|pick up arrest|take custody arrest|run aground stranded|step down dismiss|remove post dismiss|relieve duty dismiss|swear in appoint|walk free exchange|set free exchange|go back return|lose control withdraw|lose village withdraw|lose town withdraw|give ground withdraw|win back capture|break through advance|break into advance|pluck sky down|cut down decrease|shell hit attack|fly into airspace|stop working halt|back operation restore|back service restore|back work restore|resume work restore|give green agree|green light agree|give consent agree|vote down refuse|no truth deny|not true deny|pure fiction deny|fairy tale deny|set back postpone|put back postpone|hold over postpone|under way begin|kick off begin|break out begin|come end end|wind up end|wrap up end|own up confirm|come clean confirm`;
