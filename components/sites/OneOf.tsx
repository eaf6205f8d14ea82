import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface OneOfProps<V extends string> {
  /** The id of the element that names it. */
  labelledBy: string;
  choices: readonly { value: V; words: string }[];
  value: string | null;
  /** The same again takes the answer back: no answer is a must. */
  onChoose: (value: V | null) => void;
  describedBy?: string;
  children?: ComponentChildren;
}

/** One of several or none: radios with arrows; pressing the chosen one, or Delete, takes it back. */
export function OneOf<V extends string>(props: OneOfProps<V>) {
  const { labelledBy, choices, value, onChoose, describedBy } = props;
  const name = useId();
  return (
    <div class="seg" role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
            onClick={() => {
              if (choice.value === value) onChoose(null);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Delete' && event.key !== 'Backspace') return;
              event.preventDefault();
              onChoose(null);
            }}
          />
          <span>{choice.words}</span>
        </label>
      ))}
    </div>
  );
}
