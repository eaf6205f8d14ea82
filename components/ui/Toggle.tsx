import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import { Check } from './icons';

interface ToggleProps {
  on: boolean;
  onToggle: (on: boolean) => void;
  children: ComponentChildren;
  /** Heard as a description, seen as a tooltip. */
  hint?: string;
}

/** A check box in the shape of a chip: on, it has a tick and a soft ground. */
export function Toggle({ on, onToggle, children, hint }: ToggleProps) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={on}
        title={hint}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <span>
        <Icon of={Check} />
        {children}
      </span>
    </label>
  );
}
