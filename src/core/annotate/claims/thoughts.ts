import { VERDICTS } from './judgementWords.ts';

/** Nouns of what is thought, felt, judged or said in general, in the singular. */
const THOUGHTS: ReadonlySet<string> = new Set([...VERDICTS, ...('history truth lesson question answer problem point reason logic hope trouble moral rest upshot difference catch trick temptation wisdom patience peace war silence calm justice fear hatred grief ' +
  'memory talk hunger love victory defeat courage anger pride honour honor guilt despair sorrow pain suffering vengeance revenge loyalty betrayal ambition greed poverty misery boredom gossip rumour ' +
  'rumor suspicion doubt faith freedom geography arithmetic bureaucracy diplomacy propaganda politics heroism cowardice vanity kindness luck chance fate habit necessity pragmatism secrecy exile ' +
  'nostalgia comparison analogy contrast parallel nature argument theory reasoning phrase wording metaphor slogan boast promise symbolism optics rhetoric sentiment choreography script narrative ' +
  'euphemism calculus alternative distinction echo stake mood tide balance momentum initiative morale temper trust wound scar grammar price cost danger explanation conclusion interpretation assumption ' +
  'hypothesis inference choice world grievance rage appetite reputation credibility legitimacy urgency tone spirit instinct verdict consensus orthodoxy reality appearance outlook odds prospect future ' +
  'era idea notion thought image tale proverb maxim refrain formula bet wager feeling reminder sign symptom tradition theme plot game dance talent gift opinion risk scandal progress timing adjective ' +
  'fool enemy complacency art science language music poetry prose').split(' ')]);

/** Whether a noun is of something thought, felt or judged: "lessons", "patience". */
export function isThought(lower: string): boolean {
  return THOUGHTS.has(lower) || lower.endsWith('s') && (THOUGHTS.has(lower.slice(0, -1)) || lower.endsWith('ies') && THOUGHTS.has(`${lower.slice(0, -3)}y`) || lower.endsWith('es') && THOUGHTS.has(lower.slice(0, -2)));
}
