import { useEffect } from 'preact/hooks';
import { ask } from '@/lib/ask';

/** Reading is use too: said at most this often, in milliseconds. */
const EVERY_MS = 60_000;

/** On a shared computer, tells the background that somebody is here, so that it does not hide what is read. */
export function useUse(shared: boolean): void {
  useEffect(() => {
    if (!shared) return;
    let last = Date.now();
    const used = () => {
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      ask('lock.used', {});
    };
    const events = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
    for (const name of events) addEventListener(name, used, { passive: true });
    return () => {
      for (const name of events) removeEventListener(name, used);
    };
  }, [shared]);
}
