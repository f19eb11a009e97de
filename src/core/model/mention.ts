import type { Span } from '../text/span.ts';

export const actorTypes = ['person', 'organisation', 'state', 'formation', 'group'] as const;
export type ActorType = (typeof actorTypes)[number];
export const placeTypes = ['settlement', 'region', 'country', 'water', 'landform', 'facility', 'area', 'front'] as const;
export type PlaceType = (typeof placeTypes)[number];

/** A named place as the gazetteer or a lexicon knows it. Coordinates are WGS 84 degrees. */
export interface PlaceRecord {
  readonly name: string;
  readonly type: PlaceType;
  readonly country?: string;
  readonly region?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

interface MentionBase extends Span {
  readonly text: string;
  /** The name the lexicon or gazetteer knows it by, or the fuller name used earlier in the draft. */
  readonly canonical?: string;
  /** Which rule or lexicon entry made the mention, e.g. `lexicon:Main Directorate of Intelligence` or `role-noun`. */
  readonly rule: string;
}

/** Somebody who acts: a person, an organisation, a state acting, a formation, a group by role. */
export interface ActorMention extends MentionBase {
  readonly kind: 'actor';
  readonly type: ActorType;
  readonly country?: string;
  readonly party?: string;
  readonly role?: string;
}

/** Somewhere. `alternatives` are other places of the same name, likeliest first. */
export interface PlaceMention extends MentionBase {
  readonly kind: 'place';
  readonly type: PlaceType;
  readonly place?: PlaceRecord;
  readonly alternatives?: readonly PlaceRecord[];
  /** "south of": the place itself is not meant, but a point off it. */
  readonly offset?: string;
}

export type Mention = ActorMention | PlaceMention;
