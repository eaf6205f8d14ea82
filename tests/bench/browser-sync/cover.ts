/**
 * Chooses the stretches of a sample that are worth most as a preset dictionary: those whose short runs of letters
 * come up most often elsewhere in it, each run counted once (the COVER algorithm: Liao, Petri, Moffat, Wirth,
 * "Effective construction of relative Lempel-Ziv dictionaries", WWW 2016).
 *
 * @param sample bytes that are like what will be compressed
 * @param size of the dictionary, in bytes
 * @param stretch bytes of each stretch
 * @param run bytes of the runs that are counted
 */
export function cover(sample: Uint8Array, size: number, stretch: number, run: number): Uint8Array {
  const MASK = (1 << 22) - 1;
  const counts = new Uint32Array(MASK + 1);
  const hashes = new Uint32Array(sample.length);
  for (let at = 0; at + run <= sample.length; at++) {
    let hash = 0;
    for (let n = 0; n < run; n++)
      hash = Math.imul(hash ^ (sample[at + n] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    hashes[at] = (hash ^ (hash >>> 11)) & MASK;
    const slot = hashes[at] ?? 0;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const worth = (slot: number) => {
    const count = counts[slot] ?? 0;
    return count > 1 ? count : 0;
  };
  const epochs = Math.max(1, Math.floor(size / stretch));
  const epoch = Math.floor(sample.length / epochs);
  const chosen: { score: number; bytes: Uint8Array }[] = [];
  let total = 0;
  for (let round = 0; total < size && round < epochs * 2; round++) {
    const from = (round % epochs) * epoch;
    let [best, bestAt] = [0, -1];
    for (let at = from; at + stretch <= Math.min(from + epoch, sample.length); at++) {
      let score = 0;
      const seen = new Set<number>();
      for (let n = at; n + run <= at + stretch; n++) {
        const slot = hashes[n] ?? 0;
        if (!seen.has(slot)) score += worth(slot);
        seen.add(slot);
      }
      if (score > best) [best, bestAt] = [score, at];
    }
    if (bestAt < 0) continue;
    for (let n = bestAt; n + run <= bestAt + stretch; n++) counts[hashes[n] ?? 0] = 0;
    chosen.push({ score: best, bytes: sample.slice(bestAt, bestAt + stretch) });
    total += stretch;
  }
  chosen.sort((a, b) => a.score - b.score);
  const out = new Uint8Array(Math.min(size, total));
  let at = out.length;
  // What is worth most stands last: the nearest costs the fewest bits.
  for (const { bytes } of chosen.reverse()) {
    const part = bytes.subarray(Math.max(0, bytes.length - at));
    at -= part.length;
    out.set(part, at);
    if (at === 0) break;
  }
  return out;
}
