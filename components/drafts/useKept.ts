import { useEffect, useRef, useState } from 'preact/hooks';
import { keepLast } from '../notes/keepLast';

/**
 * A field that is written through: at most every 150 ms, the last value always, also when its page goes. `stored` is
 * what the notebook holds; it comes into the field where nothing typed here waits to be kept.
 */
export function useKept(
  stored: string,
  save: (value: string) => Promise<void>,
): [value: string, set: (value: string) => void] {
  const [value, setValue] = useState(stored);
  const latest = useRef(save);
  latest.current = save;
  const under = useRef(0);
  const typed = useRef(stored);
  const sent = useRef(stored);
  const keeper = useRef(
    keepLast(async (next: string) => {
      under.current++;
      sent.current = next;
      await latest.current(next);
      under.current--;
    }),
  ).current;
  useEffect(() => {
    if (under.current > 0 || typed.current !== sent.current) return;
    typed.current = stored;
    sent.current = stored;
    setValue(stored);
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
      typed.current = next;
      setValue(next);
      keeper.push(next);
    },
  ];
}
