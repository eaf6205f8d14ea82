import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconTags } from './Icon';

export interface ButtonProps {
  children: ComponentChildren;
  onPress?: () => void;
  /** 'primary' is the next step, one a view; 'usual' has a border; 'plain' has none. */
  look?: 'primary' | 'usual' | 'plain';
  size?: 'small' | 'large';
  icon?: IconTags;
  type?: 'button' | 'submit';
  /** Cannot be used now. It keeps the focus, and what it is described by says why. */
  off?: boolean;
  describedBy?: string;
  /** The form it belongs to, where it stands outside of it. */
  form?: string;
  id?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with words on it. */
export function Button(props: ButtonProps) {
  const look = props.look && props.look !== 'usual' ? ` ${props.look}` : '';
  return (
    <button
      ref={props.buttonRef}
      id={props.id}
      type={props.type ?? 'button'}
      form={props.form}
      class={`btn${look}${props.size ? ` ${props.size}` : ''}`}
      aria-disabled={props.off || undefined}
      aria-describedby={props.describedBy}
      onClick={() => {
        if (!props.off) props.onPress?.();
      }}
    >
      {props.icon && <Icon of={props.icon} small={props.size === 'small'} />}
      {props.children}
    </button>
  );
}
