import type { PlaceRecord } from '../model/mention.ts';

/** Places of the world by name. */
export interface Gazetteer {
  /** All places that bear the name, most populous first. */
  lookup(name: string): readonly PlaceRecord[];
}

/** A gazetteer that knows nothing. */
export const emptyGazetteer: Gazetteer = { lookup: () => [] };
