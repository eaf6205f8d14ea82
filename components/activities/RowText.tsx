import { Field } from '../ui/Field';
import type { Parts } from './parts';
import { useKeptText } from './useKeptText';
import { saveRows } from './viewRows';

interface RowTextProps extends Parts {
  row: string;
  cell: string;
  label: string;
  hint?: string;
  text: string;
  most: number;
  /** Lines at first; 1 is a line that stays one. */
  lines?: number;
  /** Told what stands there now, before it is saved. */
  onText?: (text: string) => void;
}

export const rowTextId = (row: string, cell: string) => `row-${row}-${cell}`;

/** One text of a row that a view of its own keeps, saved as it is typed. */
export function RowText({ row, cell, label, hint, text, most, lines = 1, ...rest }: RowTextProps) {
  const { onText, ...parts } = rest;
  const id = rowTextId(row, cell);
  const field = useKeptText(text, (value) =>
    saveRows(parts, [{ id: row, cells: { [cell]: value || null } }]),
  );
  const common = {
    id,
    value: field.text,
    maxLength: most,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onFocus: field.onFocus,
    onBlur: field.onBlur,
  };
  const typed = (value: string) => {
    onText?.(value);
    field.onInput(value);
  };
  return (
    <Field label={label} of={id} hint={hint}>
      {lines > 1 ? (
        <textarea
          {...common}
          class="in grows"
          rows={lines}
          onInput={(event) => typed(event.currentTarget.value)}
        />
      ) : (
        <input {...common} class="in" onInput={(event) => typed(event.currentTarget.value)} />
      )}
    </Field>
  );
}
