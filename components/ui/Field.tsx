import type { ComponentChildren } from 'preact';

interface FieldProps {
  label: string;
  /** The id of the field inside. */
  of: string;
  /** Beside the label; give the field `aria-describedby={`${of}-hint`}`. */
  hint?: string;
  children: ComponentChildren;
}

/** A field under its label. */
export function Field({ label, of, hint, children }: FieldProps) {
  return (
    <div class="field">
      <div>
        <label class="label" for={of}>
          {label}
        </label>
        {hint && <small id={`${of}-hint`}>{hint}</small>}
      </div>
      {children}
    </div>
  );
}
