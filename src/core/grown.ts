type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

const LARGE = 1 << 16;

/** `array`, or a longer copy that holds `atLeast` elements: twice as long, or half as long again where that is much. */
export function grown<T extends Column>(array: T, atLeast: number): T {
  if (array.length >= atLeast) return array;
  const make = array.constructor as new (length: number) => T; // of the same kind: it is its own constructor
  const longer = new make(Math.max(atLeast, Math.ceil(array.length * (array.length < LARGE ? 2 : 1.5))));
  longer.set(array);
  return longer;
}
