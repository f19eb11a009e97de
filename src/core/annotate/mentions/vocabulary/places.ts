import type { PlaceType } from '../../../model/mention.ts';
import { wordSet } from './words.ts';

function typed(type: PlaceType, words: string): readonly (readonly [string, PlaceType])[] {
  return words.split(' ').map(word => [word, type] as const);
}

/** Words that say what kind of place a name before them is: "Bryansk region", "Solona River". In lower case. */
export const placeTypeWords: ReadonlyMap<string, PlaceType> = new Map([
  ...typed('region', 'woreda kebele chiefdom barangay tehsil taluka upazila payam vereda corregimiento subdistrict sub-prefecture region oblast province governorate district county raion rayon krai prefecture canton department state territory republic municipality hromada township voivodeship wilayat cercle locality emirate division'),
  ...typed('settlement', 'city town village settlement barrio kampung colonia'),
  ...typed('water', 'river sea ocean bay gulf strait straits lake canal reservoir channel creek stream lagoon wadi estuary delta'),
  ...typed('landform', 'valley mountain mountains hills hill ridge heights plateau desert peninsula island islands shoal reef atoll cape forest steppe pass gorge plain basin massif range oasis dunes spit'),
  ...typed('area', 'corridor zone belt triangle pocket bridgehead salient enclave exclave coast coastline neighbourhood neighborhood quarter suburb suburbs outskirts strip line border frontier sector wasteland countryside highlands lowlands park reserve refuge'),
  ...typed('facility', 'street avenue boulevard road highway motorway square bridge dam crossing checkpoint airport airfield airbase aerodrome base port harbour harbor terminal refinery depot plant station substation pipeline oilfield oilfields gasfield field mine factory works shipyard hospital clinic school university-campus mosque temple shrine pagoda synagogue church cathedral monastery cemetery prison jail colony camp barracks garrison-town stadium market mall hotel theatre theater museum palace embassy-compound tunnel pier jetty quay warehouse exchange compound viaduct causeway brickworks steelworks ironworks waterworks complex quarry silo elevator heliport airstrip helipad runway weir levee embankment academy junction interchange roundabout gate crossing-point mill'),
  ...typed('front', 'front axis direction frontline')
]);

/** Small words that may stand between a name and its type word: "Novorossiysk oil terminal", "Zaporizhzhia nuclear power plant". */
export const placeTypeModifiers = wordSet('oil gas nuclear power thermal hydroelectric hydropower coal steel chemical military air naval army railway rail train bus metro border refugee displacement international central regional general children’s children\'s maternity main fuel grain sea commercial industrial residential national cement coke copper gold cobalt pumping compressor electricity weapons ammunition logistics cargo container demilitarised police buffer administrative autonomous federal penal detention filtration free trade');

/** Capitalised type words that stand before the name: "Lake Kivu", "Mount Sinjar", "Port Sudan". */
export const placeStarts: ReadonlyMap<string, PlaceType> = new Map([
  ...typed('water', 'lake river bay gulf strait nahr oued'), ...typed('landform', 'mount mt cape jebel jabal djebel hill valley isle isla pulau koh cerro sierra ras'), ...typed('facility', 'fort port camp avenue boulevard rue calle avenida plaza carretera hotel stade'), ...typed('settlement', 'kfar kafr deir tel tell beit bani khan wadi umm ain ayn puerto ciudad bir khirbet khirbat qalat jisr burj')
]);

/** Words after a preposition of place that keep it one: "in the city of", "near the village of". */
export const placeNouns = wordSet('city town village settlement region province district state county governorate area neighbourhood neighborhood suburb port capital island river lake mountain camp oblast hamlet municipality republic territory crossing airport base enclave peninsula strait gulf sea outskirts streets centre center north south east west coast side bank banks part parts half rest');

/** Prepositions that say where. */
export const locatives = wordSet('in inside within across throughout near around outside into over through toward towards beyond along at via off above beneath onto amid opposite past surrounding bordering neighbouring neighboring');

/** Directions, alone and with "of". */
export const directions = wordSet('north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern eastern western central upper lower northeastern northwestern southeastern southwestern mid greater inner outer downtown occupied');
export const directionNouns = wordSet('north south east west northeast northwest southeast southwest northeastern northwestern coast border borders outskirts centre center suburbs airspace territory soil shores waters frontier heartland hinterland capital interior countryside mainland skies cities towns villages regions provinces ports airports streets roads mountains coastline side riverbank islands region province oblast district governorate beaches borderlands neighbourhoods farmland oilfields highlands lowlands land');

/** Kinds of place that have a number for a name: "Hill 415", and with "No.": "School No. 2". */
export const numberedPlaces: ReadonlyMap<string, PlaceType> = new Map([
  ...typed('landform', 'hill height'), ...typed('facility', 'highway checkpoint school hospital mine clinic polyclinic kindergarten lyceum gymnasium colony prison boiler-house substation shaft gate warehouse depot plant factory')
]);
