import { useEffect, useRef, useState } from 'preact/hooks';
import { keepLast } from '../notes/keepLast';

interface KeptText {
  text: string;
  onInput: (text: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

/**
 * A text that is written through as it is typed: at most every 150 ms, the last always. While it has the focus its
 * own keys win; else it shows what is kept.
 */
export function useKeptText(kept: string, send: (text: string) => Promise<unknown>): KeptText {
  const [text, setText] = useState(kept);
  const held = useRef(false);
  const sending = useRef(send);
  sending.current = send;
  const [keeper] = useState(() => keepLast((value: string) => sending.current(value)));
  useEffect(() => {
    if (!held.current) setText(kept);
  }, [kept]);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('pagehide', keeper.flush, { signal });
    window.addEventListener('blur', keeper.flush, { signal });
    return () => {
      keeper.flush();
      ending.abort();
    };
  }, [keeper]);
  return {
    text,
    onInput(value) {
      held.current = true;
      setText(value);
      keeper.push(value);
    },
    onFocus() {
      held.current = true;
    },
    onBlur() {
      held.current = false;
      keeper.flush();
    },
  };
}
