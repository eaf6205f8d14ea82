import { createElement } from 'preact';
import { Field } from './Field';

interface LineFieldProps {
  label: string;
  /** The id of the field inside. */
  id: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'url' | 'date' | 'time';
  maxLength?: number;
  invalid?: boolean;
}

/** A field of one line under its label. */
export function LineField({ label, id, value, onInput, type, maxLength, invalid }: LineFieldProps) {
  return (
    <Field label={label} of={id}>
      {/* Not as JSX: its types tell inputs apart by their written type. */}
      {createElement('input', {
        id,
        class: 'in',
        type: type ?? 'text',
        inputMode: type === 'url' ? 'url' : undefined,
        maxLength,
        value,
        'aria-invalid': invalid || undefined,
        onInput: (event) => onInput(event.currentTarget.value),
      })}
    </Field>
  );
}
