import { Field } from '@/components/ui/Field';

interface Props {
  label: string;
  id: string;
  value: string;
  onInput: (value: string) => void;
  /** A passphrase that is being made up, not one that is known. */
  fresh?: boolean;
}

/** A field for the passphrase of a shared computer. */
export function PassphraseField({ label, id, value, onInput, fresh }: Props) {
  return (
    <Field label={label} of={id}>
      <input
        id={id}
        class="in"
        type="password"
        value={value}
        maxLength={200}
        autocomplete={fresh ? 'new-password' : 'current-password'}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
