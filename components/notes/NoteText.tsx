import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/t';
import { LinkedText } from '../ui/LinkedText';

/** A note's text: eight lines, then "Show all". Measured before it is painted, so that nothing jumps. */
export function NoteText({ text }: { text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [whole, setWhole] = useState(false);
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const measure = () => {
      const now = paragraph.current;
      if (now && !now.dataset.whole) setLong(now.scrollHeight > now.clientHeight + 2);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [text]);
  return (
    <>
      <p class="text" ref={paragraph} data-whole={whole || undefined}>
        <LinkedText text={text} />
      </p>
      {long && (
        <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'showLess' : 'showAll')}
        </button>
      )}
    </>
  );
}
