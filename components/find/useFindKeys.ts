import { useEffect, useRef } from 'preact/hooks';

interface Doings {
  next: () => void;
  before: () => void;
  pick: () => void;
  keys: () => void;
}

/** Whether keys belong to what is being written, or to something that is open over the room. */
function isTaken(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  if (document.querySelector('dialog[open]')) return true;
  return Boolean(
    element?.closest('textarea, select, [contenteditable], input:not([type="checkbox"])'),
  );
}

/** The keys of the list: `/` to the search field, J and K (in the list the arrows too) through the records, X picks, `?` lists the keys. None while something is written. */
export function useFindKeys(doings: Doings): void {
  const now = useRef(doings);
  now.current = doings;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      const search = document.getElementById('find');
      const inList = event.target instanceof Element && event.target.closest('.rec.found');
      const doing = {
        ...(inList && { arrowdown: now.current.next, arrowup: now.current.before }),
        '/': () => search?.focus(),
        j: now.current.next,
        k: now.current.before,
        x: now.current.pick,
        '?': now.current.keys,
      }[event.key.toLowerCase()];
      if (!doing) return;
      event.preventDefault();
      doing();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
