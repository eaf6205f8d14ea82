import { useLayoutEffect, useRef } from 'preact/hooks';

interface GrowingTextProps {
  id: string;
  value: string;
  onInput: (text: string) => void;
  describedBy?: string;
  invalid?: boolean;
  rows?: number;
  /** At most so many characters go in. */
  most?: number;
}

const grows = () => globalThis.CSS?.supports?.('field-sizing', 'content') ?? false;

/** A box of several lines that grows with its text. Firefox before 152 knows no `field-sizing`: measured there. */
export function GrowingText(props: GrowingTextProps) {
  const { id, value, onInput, describedBy, invalid, rows = 3, most } = props;
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
      rows={rows}
      maxLength={most}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
