import { useLayoutEffect, useRef } from 'preact/hooks';

interface GrowingTextProps {
  id: string;
  value: string;
  onInput: (text: string) => void;
  describedBy?: string;
  invalid?: boolean;
}

const grows = () => globalThis.CSS?.supports?.('field-sizing', 'content') ?? false;

/** A box of several lines that grows with its text. Firefox before 152 knows no `field-sizing`: measured there. */
export function GrowingText({ id, value, onInput, describedBy, invalid }: GrowingTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!box.current || grows()) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${box.current.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      ref={box}
      id={id}
      class="in"
      rows={3}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
