import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The passage that was selected last under an element; a press elsewhere leaves it, a click into the text lets it go. */
export function useSelected(root: RefObject<HTMLElement | null>): Range | null {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const look = () => {
      const selection = document.getSelection();
      if (!selection?.rangeCount) return setRange(null);
      const now = selection.getRangeAt(0);
      if (!root.current?.contains(now.commonAncestorContainer)) return;
      setRange(now.collapsed || now.toString().trim() === '' ? null : now.cloneRange());
    };
    document.addEventListener('selectionchange', look, { signal: ending.signal });
    return () => ending.abort();
  }, [root]);
  return range;
}
