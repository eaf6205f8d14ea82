import { useEffect, useMemo } from 'preact/hooks';
import { ask } from '@/lib/ask';

/** How long the frame must have been wholly visible, in milliseconds. */
const VISIBLE_MS = 500;
/** How often the observer looks at most, in milliseconds; the browser allows no less. */
const DELAY_MS = 100;

/** IntersectionObserver v2, in Chromium: https://w3c.github.io/IntersectionObserver/v2/ */
interface SeeingEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}
interface SeeingOptions extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

export interface Uncovered {
  /** Whether the page lets the whole panel be seen. Where it was hidden a moment ago, waits half a second. */
  check: () => Promise<boolean>;
  /** The browser cannot tell by itself: what deletes or sends asks once more. */
  asksTwice: boolean;
}

const framed = () => window.top !== window;
const canSee = () => 'isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {});

/** Watches whether the whole frame can be seen. */
function watch(tell: (whole: boolean) => void): IntersectionObserver {
  const options: SeeingOptions = {
    threshold: [0, 0.5, 0.99, 1],
    trackVisibility: true,
    delay: DELAY_MS,
  };
  const observer = new IntersectionObserver((entries) => {
    const last: SeeingEntry | undefined = entries.at(-1);
    tell(Boolean(last?.isVisible) && (last?.intersectionRatio ?? 0) >= 0.99);
  }, options);
  observer.observe(document.documentElement);
  return observer;
}

/** Looks anew. A frame that the browser does not draw (out of view, without size) hears nothing: not seen. */
function lookNow(): Promise<boolean> {
  return new Promise((done) => {
    const end = (whole: boolean) => {
      clearTimeout(timer);
      observer.disconnect();
      done(whole);
    };
    const timer = setTimeout(() => end(false), VISIBLE_MS);
    const observer = watch(end);
  });
}

/**
 * The guard against clickjacking: a page can cover, fade, shrink or move the frame so that a press meant for
 * the page lands here. The content script looks in both browsers, and Chromium tells besides whether the
 * frame is truly visible.
 */
export function useUncovered(): Uncovered {
  const seen = useMemo(() => ({ since: null as number | null }), []);
  useEffect(() => {
    if (!framed() || !canSee()) return;
    const observer = watch((whole) => {
      seen.since = whole ? (seen.since ?? performance.now()) : null;
    });
    return () => observer.disconnect();
  }, []);
  return useMemo(() => {
    const forLong = () => seen.since !== null && performance.now() - seen.since >= VISIBLE_MS;
    return {
      asksTwice: framed() && !canSee(),
      async check() {
        if (!framed()) return true;
        const reply = await ask('panel.uncovered', {});
        if (!reply.ok || !reply.value.uncovered) return false;
        if (!canSee()) return true;
        // What the observer knows may be two of its delays old: it gets the time to say that something changed.
        const wait = forLong() ? 2 * DELAY_MS : VISIBLE_MS + DELAY_MS;
        await new Promise((done) => setTimeout(done, wait));
        return (await lookNow()) && forLong();
      },
    };
  }, []);
}
