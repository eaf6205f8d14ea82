import type { Ref } from 'preact';
import { Icon, type IconTags } from './Icon';

export interface IconButtonProps {
  icon: IconTags;
  /** Its accessible name and its tooltip. */
  name: string;
  onPress?: () => void;
  small?: boolean;
  /** Set for a button that stays down: whether it is. */
  pressed?: boolean;
  /** Cannot be used now; it keeps the focus. */
  off?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that is an icon alone; only for those few that everybody knows (look: "A word beside every icon"). */
export function IconButton(props: IconButtonProps) {
  const { icon, name, onPress, small, pressed, off, buttonRef } = props;
  return (
    <button
      ref={buttonRef}
      type="button"
      class={small ? 'ib s' : 'ib'}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={off || undefined}
      title={name}
      onClick={() => {
        if (!off) onPress?.();
      }}
    >
      <Icon of={icon} />
    </button>
  );
}
