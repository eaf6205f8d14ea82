import { useEffect, useState } from 'preact/hooks';

/** The time now, anew each second while `on`. */
export function useNow(on: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return;
    const ending = new AbortController();
    setNow(Date.now());
    const beat = setInterval(() => setNow(Date.now()), 1000);
    ending.signal.addEventListener('abort', () => clearInterval(beat), { once: true });
    return () => ending.abort();
  }, [on]);
  return now;
}
