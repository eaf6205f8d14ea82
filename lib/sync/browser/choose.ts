import type { StoredRecord } from '../../records/record';
import type { Counting, Reading } from './area';
import { countShare } from './countArea';
import { packKey } from './keys';
import { Hashed, type Leaf, packsUnder } from './packs';
import { chosenForms, type Wish } from './rank';

/** What packs add to an area, in bytes as a browser counts. */
function bytesOfPacks(leaves: Iterable<Leaf>, counting: Counting): number {
  let sum = 0;
  for (const { prefix, prepared } of leaves)
    sum += countShare(packKey(prefix), '', counting) + prepared.length;
  return sum;
}

const TRIES = 8;
/** So few bytes under the budget are near enough: about one note. */
const NEAR = 300;

/**
 * The first of the wishes, as many as fit into `budget` bytes of packs. It depends on nothing but its arguments: each
 * device that knows the same records and sees the same area comes to the same.
 *
 * @param ratio how many counted bytes a byte of a wish's weight takes, roughly: where the search begins
 */
export function chooseWithin(
  wishes: readonly Wish[],
  prefixes: readonly string[],
  budget: number,
  counting: Counting,
  reading: Reading,
  ratio: number,
): Map<string, StoredRecord> {
  const sums = [0];
  for (const { weight } of wishes) sums.push((sums.at(-1) ?? 0) + weight);
  const upTo = (weight: number) => {
    let [low, high] = [0, wishes.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((sums[middle] ?? 0) <= weight) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const bytesOf = (count: number) => {
    const hashed = new Hashed(chosenForms(wishes.slice(0, count)).values());
    const leaves = prefixes.flatMap((prefix) => packsUnder(prefix, hashed.under(prefix), reading));
    return bytesOfPacks(leaves, counting);
  };
  let [fits, over] = [0, wishes.length + 1];
  let guess = upTo(budget / ratio);
  for (let n = 0; n < TRIES && over - fits > 1; n++) {
    const count = Math.min(Math.max(guess, fits + 1), over - 1);
    const bytes = bytesOf(count);
    if (bytes <= budget) fits = count;
    else over = count;
    if (bytes <= budget && bytes > budget - NEAR) break;
    guess = upTo(((sums[count] ?? 0) * budget) / Math.max(1, bytes));
    if (guess === count) guess += bytes <= budget ? 1 : -1;
  }
  return chosenForms(wishes.slice(0, fits));
}
