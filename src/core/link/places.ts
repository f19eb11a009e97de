import type { Name, NameInfo } from './names.ts';

/** How far apart the places of a claim and of a report are. */
export interface PlaceFit {
  /** One names no more than a region, and the other a place in it: a town in the region the claim names. */
  readonly within: boolean;
  /** Distance of the two nearest towns in kilometres; undefined where no two with coordinates can be compared. */
  readonly km?: number;
}

/** Words by which the first-level divisions of countries are told; one name may be written with any of them or none. */
const DIVISION = /\b(?:oblast|region|governorate|province|prefecture|department|district|state|territory|krai|county|canton|republic)\b/g;

/** A division's name without the word for what it is, its marks and its case: "Lviv Oblast" is "lviv". */
export function regionKey(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[\p{M}'’ʼʹ`-]/gu, '').replace(DIVISION, '').trim();
}

/** True when one of two names is a region and the other a place that lies in it. */
export function oneHoldsOther(a: Name, b: Name): boolean {
  return a.info !== undefined && b.info !== undefined && (holds(a.info, b.info) || holds(b.info, a.info));
}

function holds(area: NameInfo, place: NameInfo): boolean {
  if (area.kind === 'state') return place.kind === 'place' && area.country !== undefined && area.country === place.country;
  return area.kind === 'place' && place.kind === 'place' && area.wide === true && place.wide !== true && area.region !== undefined && area.region === place.region && area.country === place.country;
}

/** Compares the places of a claim with those of a report. Names of one country only are measured: across borders a name is more often another place of that name. */
export function placeFit(own: readonly Name[], there: readonly Name[]): PlaceFit {
  let km: number | undefined;
  let within = false;
  // "Two towns of one region" are two, though one of them is named with its region.
  const precise = own.some(isTown) && there.some(isTown);
  for (const mine of own) {
    for (const theirs of there) {
      if (mine.info?.kind !== 'place' || theirs.info?.kind !== 'place') continue;
      if (!precise && oneHoldsOther(mine, theirs)) within = true;
      const apart = kilometres(mine.info, theirs.info);
      if (apart !== undefined && (km === undefined || apart < km)) km = apart;
    }
  }
  return { within, ...(km === undefined ? {} : { km }) };
}

function isTown({ located, info }: Name): boolean {
  return located && info?.kind !== 'state' && info?.wide !== true;
}

/** Kilometres of a degree of latitude. */
const DEGREE = 111.2;

/** Distance of two towns of one country on a sphere laid flat between them: good to a hundredth within a country. */
function kilometres(a: NameInfo, b: NameInfo): number | undefined {
  if (a.wide === true || b.wide === true || a.country === undefined || a.country !== b.country) return undefined;
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined) return undefined;
  const east = (b.longitude - a.longitude) * Math.cos((a.latitude + b.latitude) * Math.PI / 360);
  return DEGREE * Math.hypot(b.latitude - a.latitude, east);
}
