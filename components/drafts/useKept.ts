import { useEffect, useRef, useState } from 'preact/hooks';
import { keepLast } from '../notes/keepLast';

/**
 * A field that is written through: at most every 150 ms, the last value always, also when its page goes. `stored` is
 * what the notebook holds; it comes into the field while nobody types there.
 */
export function useKept(
  stored: string,
  save: (value: string) => Promise<void>,
): [value: string, set: (value: string) => void] {
  const [value, setValue] = useState(stored);
  const latest = useRef(save);
  latest.current = save;
  const under = useRef(0);
  const keeper = useRef(
    keepLast(async (next: string) => {
      under.current++;
      await latest.current(next);
      under.current--;
    }),
  ).current;
  useEffect(() => {
    if (under.current === 0 && !document.activeElement?.matches('[data-kept]')) setValue(stored);
  }, [stored]);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    for (const event of ['pagehide', 'blur'])
      window.addEventListener(event, keeper.flush, { signal });
    document.addEventListener('focusout', keeper.flush, { signal });
    return () => {
      ending.abort();
      keeper.flush();
    };
  }, []);
  return [
    value,
    (next) => {
      setValue(next);
      keeper.push(next);
    },
  ];
}
