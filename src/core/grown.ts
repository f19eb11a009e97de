type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** `array`, or a longer copy that holds `atLeast` elements. */
export function grown<T extends Column>(array: T, atLeast: number): T {
  if (array.length >= atLeast) return array;
  const make = array.constructor as new (length: number) => T; // of the same kind: it is its own constructor
  const longer = new make(Math.max(atLeast, array.length * 2));
  longer.set(array);
  return longer;
}
