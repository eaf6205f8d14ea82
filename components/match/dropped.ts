/** A file that was dropped elsewhere in this tab, until the room of the match takes it. */
let waiting: Blob | null = null;
const takers = new Set<(file: Blob) => void>();

/** Hands a dropped file to who takes it, now or when the room of the match is drawn. */
export function dropFile(file: Blob): void {
  const [taker] = takers;
  if (taker) taker(file);
  else waiting = file;
}

/** Takes what was dropped, and what will be. Answers how to stop. */
export function takeDropped(take: (file: Blob) => void): () => void {
  takers.add(take);
  if (waiting) {
    take(waiting);
    waiting = null;
  }
  return () => takers.delete(take);
}
