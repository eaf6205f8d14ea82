/** A seeded source of numbers in [0, 1): mulberry32, so that a run can be had again from its printed seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (random: Random, limit: number) => Math.floor(random() * limit);

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[below(random, items.length)] as T;
}
