import { useEffect, useState } from 'preact/hooks';

/** A part that is loaded when it is first drawn; `null` until it is there. */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ part: T } | null>(null);
  useEffect(() => {
    let gone = false;
    void load().then((part) => {
      if (!gone) setLoaded({ part });
    });
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded?.part ?? null;
}
