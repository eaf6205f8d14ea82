/** The keys of a review's picture; of all pictures where none is named. */
export function picturesOf(review?: string): IDBKeyRange {
  const start = review === undefined ? ['picture'] : ['picture', review];
  return IDBKeyRange.bound(start, [...start, []]);
}
