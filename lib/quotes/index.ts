import type { Quote } from '@/lib/records/record';
import { describeIn } from './describe';
import { type Found, findSteps } from './findSteps';
import { indexSteps, runSteps } from './textIndex';

/** How long one task of `findInSlices` runs, in milliseconds. */
const SLICE = 10;

/**
 * Describes a range by W3C Web Annotation's TextQuoteSelector and TextPositionSelector in one
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector). Offsets are UTF-16 units in the text under
 * `root` as fold.ts folds it. At most 64 units of context each side; a quote beyond 2,000 units is cut in
 * its middle. A range without text gives an empty `exact`. Never throws; never changes the DOM.
 */
export function describe(root: Element, range: Range): Quote {
  return describeIn(runSteps(indexSteps(root)), range);
}

/**
 * Finds each quote's passage under `root`, or `null` where it is gone. One index of the text serves all
 * quotes. Never throws, whatever the quotes hold; never changes the DOM.
 */
export function find(root: Element, quotes: Quote[]): (Found | null)[] {
  return runSteps(findSteps(root, quotes));
}

interface Scheduler {
  yield?(): Promise<void>;
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * The same as `find`, in tasks of some 10 ms (none above 50 ms). Rejects with the signal's reason when it
 * is aborted.
 */
export async function findInSlices(
  root: Element,
  quotes: Quote[],
  signal: AbortSignal,
): Promise<(Found | null)[]> {
  const steps = findSteps(root, quotes);
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await pause();
    signal.throwIfAborted();
  }
}

export type { Found };
