import type { Passage, PassageStatus } from '@/lib/calls';
import { findInSlices } from '@/lib/quotes';
import type { Quote } from '@/lib/records/record';
import type { Painter } from './paint';

/** Milliseconds from a change of the page to a look at the passages. */
const PAUSE = 100;
/** A passage that was not there when looked for is looked for again after this, and after ever longer. */
const AGAIN = 500;
const LONGEST = 30_000;
/** A page's text may come this late before a passage counts as an orphan. */
const SETTLING = 2_500;

export interface Finder {
  /** The passages to find on this page; those found before keep their ranges. */
  want(passages: Passage[]): void;
  /** Looks at once for what is missing, and waits for it. */
  settle(): Promise<void>;
}

/**
 * Finds passages and keeps them found: at once, when the page's text arrives late, and when a framework
 * renders it anew. `report` hears how each was found, and their order on the page.
 */
export function finder(
  painter: Painter,
  report: (
    found: Record<string, PassageStatus>,
    order: string[],
    now: Record<string, Quote>,
  ) => void,
  signal: AbortSignal,
): Finder {
  const wanted = new Map<string, Passage>();
  const status = new Map<string, PassageStatus>();
  /** What stands where edited passages stood. */
  const now = new Map<string, Quote>();
  const begun = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let wait = AGAIN;
  let running: Promise<void> | null = null;
  let dirty = false;
  let last = '';

  function order(): string[] {
    const found = [...wanted.keys()].flatMap((id) => {
      const range = painter.get(id);
      return range ? [{ id, range }] : [];
    });
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ id }) => id);
  }
  function tell(): void {
    const found = Object.fromEntries(
      [...wanted.keys()].map((id) => [id, status.get(id) ?? 'pending']),
    );
    const ids = order();
    const text = JSON.stringify([found, ids, [...now]]);
    if (text === last) return;
    last = text;
    report(found, ids, Object.fromEntries(now));
  }

  function forget(id: string): void {
    painter.delete(id);
    status.delete(id);
    now.delete(id);
  }
  const settling = () => document.readyState !== 'complete' || performance.now() - begun < SETTLING;

  async function look(): Promise<void> {
    const passages = [...wanted.values()];
    if (document.body) {
      const places = await findInSlices(
        document.body,
        passages.map(({ quote }) => quote),
        signal,
      );
      for (const [n, { id, quote }] of passages.entries()) {
        const passage = wanted.get(id);
        if (passage?.quote !== quote) continue;
        const place = places[n];
        status.set(id, place?.status ?? (settling() ? 'pending' : 'orphan'));
        now.delete(id);
        if (!place) painter.delete(id);
        else {
          if (place.now) now.set(id, place.now);
          if (painter.get(id) !== place.range) painter.set(passage, place.range);
        }
      }
    }
    tell();
    const all = [...status.values()];
    if (all.includes('pending')) soon(AGAIN);
    // Each look in vain doubles the wait, so that a page that changes all the time is not searched all the time.
    wait = all.includes('orphan') ? Math.min(LONGEST, wait * 2) : AGAIN;
  }
  function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    dirty = false;
    running ??= look()
      .catch(() => {})
      .finally(() => {
        running = null;
        if (dirty) soon(PAUSE);
      });
    return running;
  }
  function soon(pause: number): void {
    const at = performance.now() + pause;
    if (signal.aborted || (timer !== undefined && at >= due)) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, pause);
  }

  const observer = new MutationObserver(() => {
    dirty = true;
    if (running) return;
    const broken = [...wanted.keys()].some((id) => {
      const range = painter.get(id);
      return range !== undefined && (range.collapsed || !range.startContainer.isConnected);
    });
    // Text changed within a passage shows when it is next looked at; a passage that fell away is sought soon.
    soon(broken ? PAUSE : wait);
  });
  function watch(): void {
    observer.disconnect();
    if (wanted.size === 0 || signal.aborted) return;
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    want(passages) {
      const before = new Map(wanted);
      wanted.clear();
      for (const passage of passages) {
        const old = before.get(passage.id);
        before.delete(passage.id);
        const kept = old && JSON.stringify(old.quote) === JSON.stringify(passage.quote);
        // What was found for a quote is remembered by the quote itself (findInSlices).
        const same = kept ? { ...passage, quote: old.quote } : passage;
        wanted.set(passage.id, same);
        const range = painter.get(passage.id);
        if (!kept) forget(passage.id);
        else if (range) painter.set(same, range);
      }
      for (const id of before.keys()) forget(id);
      wait = AGAIN;
      last = '';
      watch();
      if (passages.length === 0) tell();
      else if (running) dirty = true;
      else void run();
    },
    settle: () => running ?? Promise.resolve(),
  };
}
