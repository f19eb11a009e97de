import { wordSet } from './words.ts';

/** Words for a ship or train before or behind its name. */
export const vessels = wordSet('tanker tankers freighter ship vessel trawler ferry carrier frigate frigates destroyer corvette cruiser submarine minesweeper minehunter tug tugboat yacht barge bulker dhow steamer icebreaker boat gunboat cutter schooner skiff flagship warship cargo-ship');

/** Words for arms and machines: a name before them is a type, not somebody. */
export const equipmentNouns = wordSet('drone drones missile missiles rocket rockets tank tanks launcher launchers howitzer howitzers jet jets helicopter helicopters warplane warplanes aircraft rifle rifles bomb bombs mortar mortars gun guns munition munitions uav uavs shell shells warhead warheads bomber bombers satellite satellites radar radars torpedo torpedoes quadcopter quadcopters interceptor interceptors');
