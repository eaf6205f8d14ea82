import { useId } from 'preact/hooks';
import { Icon, type IconTags } from './Icon';

export interface Choice<V extends string> {
  value: V;
  words: string;
  icon?: IconTags;
}

interface SegmentedProps<V extends string> {
  label: string;
  /** Whether the label is on screen, or only heard. */
  labelShown?: boolean;
  choices: Choice<V>[];
  value: V | null;
  onChoose: (value: V) => void;
}

/** One of several, side by side; one stop with arrows. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const id = useId();
  return (
    <div class="field">
      <span class={props.labelShown === false ? 'vh' : 'label'} id={id}>
        {props.label}
      </span>
      <div class="seg" role="radiogroup" aria-labelledby={id}>
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={id}
              checked={choice.value === props.value}
              onChange={() => props.onChoose(choice.value)}
            />
            {choice.icon && <Icon of={choice.icon} small />}
            <span>{choice.words}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
