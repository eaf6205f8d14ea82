import { useKeptText } from '../activities/useKeptText';
import { GrowingText } from '../notes/GrowingText';
import { Field } from '../ui/Field';

interface DocLineProps {
  id: string;
  label: string;
  hint?: string;
  text: string;
  most: number;
  /** Lines at first; 1 is a line that stays one. */
  lines?: number;
  onKeep: (text: string) => Promise<unknown>;
  /** Told what stands there now, before it is saved. */
  onText?: (text: string) => void;
}

/** A text of an interview or of a sheet of feedback, saved as it is typed. */
export function DocLine(props: DocLineProps) {
  const { id, label, hint, text, most, lines = 1, onKeep, onText } = props;
  const field = useKeptText(text, onKeep);
  const typed = (value: string) => {
    onText?.(value);
    field.onInput(value);
  };
  return (
    <Field label={label} of={id} hint={hint}>
      <div onFocusIn={field.onFocus} onFocusOut={field.onBlur}>
        {lines > 1 ? (
          <GrowingText
            id={id}
            rows={lines}
            most={most}
            describedBy={hint ? `${id}-hint` : undefined}
            value={field.text}
            onInput={typed}
          />
        ) : (
          <input
            id={id}
            class="in"
            maxLength={most}
            aria-describedby={hint ? `${id}-hint` : undefined}
            value={field.text}
            onInput={(event) => typed(event.currentTarget.value)}
          />
        )}
      </div>
    </Field>
  );
}
