import type { Quote } from '@/lib/records/record';
import { type Found, searchSteps } from './find';

/** How long a task may run, in milliseconds; a step takes about one more. */
const SLICE = 6;

/** What was found for a quote, and the text it held. */
const kept = new WeakMap<Quote, { found: Found; text: string }>();

/** What was found for a quote before, where its range still holds the same text under `root`. */
function standing(root: Element, quote: Quote): Found | null {
  const before = quote && kept.get(quote);
  if (!before) return null;
  const { range } = before.found;
  return root.contains(range.commonAncestorContainer) && range.toString() === before.text
    ? before.found
    : null;
}

function pause(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * The same as `find`, in tasks of at most some 10 ms. Called again with the same quotes after the page has
 * changed, it looks only for those whose passage no longer stands where it was found, and not at the page at
 * all where they all do. Rejects with the signal's reason once it is aborted.
 */
export async function findInSlices(
  root: Element,
  quotes: Quote[],
  signal: AbortSignal,
): Promise<(Found | null)[]> {
  signal.throwIfAborted();
  const found = quotes.map((quote) => standing(root, quote));
  const rest = [...found.keys()].filter((i) => found[i] === null);
  if (rest.length === 0) return found;
  const steps = searchSteps(
    root,
    rest.map((i) => quotes[i] as Quote),
  );
  for (;;) {
    const until = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) {
      for (const [n, i] of rest.entries()) {
        const now = step.value[n] ?? null;
        found[i] = now;
        if (now) kept.set(quotes[i] as Quote, { found: now, text: now.range.toString() });
      }
      return found;
    }
    await pause();
    signal.throwIfAborted();
  }
}
