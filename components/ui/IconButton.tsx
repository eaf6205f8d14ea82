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
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that is an icon alone; only for those few that everybody knows (look: "A word beside every icon"). */
export function IconButton({ icon, name, onPress, small, pressed, buttonRef }: IconButtonProps) {
  return (
    <button
      ref={buttonRef}
      type="button"
      class={small ? 'ib s' : 'ib'}
      aria-label={name}
      aria-pressed={pressed}
      title={name}
      onClick={() => onPress?.()}
    >
      <Icon of={icon} />
    </button>
  );
}
