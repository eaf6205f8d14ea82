import { useCallback, useRef, useState } from 'preact/hooks';

/** Which records are picked for something to be done with all of them. `order`: the ids as they stand in the list. */
export function usePicked(order: string[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const list = useRef(order);
  list.current = order;
  const lastOne = useRef<string | null>(null);

  /** `range`: with the Shift key, everything from the one that was picked last. */
  const pick = useCallback((id: string, on: boolean, range: boolean) => {
    const all = list.current;
    const [from, to] = [all.indexOf(lastOne.current ?? ''), all.indexOf(id)];
    const ids =
      range && from >= 0 && to >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    lastOne.current = id;
    setPicked((before) => {
      const next = new Set(before);
      for (const one of ids) {
        if (on) next.add(one);
        else next.delete(one);
      }
      return next;
    });
  }, []);
  const pickAll = useCallback(() => setPicked(new Set(list.current)), []);
  const pickNone = useCallback(() => setPicked(new Set()), []);
  return { picked, pick, pickAll, pickNone };
}
