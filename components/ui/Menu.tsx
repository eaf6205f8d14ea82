import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon, type IconTags } from './Icon';
import { Ellipsis } from './icons';

interface MenuProps {
  /** The name of the button that opens it. */
  name: string;
  small?: boolean;
  icon?: IconTags;
  children: ComponentChildren;
  /** Called when it has closed, however it was closed. */
  onClosed?: () => void;
}

/** Puts the open list below its button, or above where there is more room, inside the window. */
function place(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const below = at.bottom + 4 + size.height <= window.innerHeight;
  const top = below ? at.bottom + 4 : Math.max(8, at.top - 4 - size.height);
  const rtl = getComputedStyle(button).direction === 'rtl';
  const left = rtl ? at.left : at.right - size.width;
  list.style.top = `${top}px`;
  list.style.left = `${Math.min(Math.max(8, left), window.innerWidth - size.width - 8)}px`;
}

function step(list: HTMLElement, key: string): void {
  const items = [...list.querySelectorAll<HTMLElement>('button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
  if (next !== undefined) items.at(next % items.length)?.focus();
}

/** A button that opens a short list of buttons over the rest (a native popover); arrows walk it. */
export function Menu({ name, small, icon = Ellipsis, children, onClosed }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    list.current?.hidePopover();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={small ? 'ib s' : 'ib'}
        aria-label={name}
        title={name}
        popovertarget={id}
      >
        <Icon of={icon} />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside */}
      <div
        ref={list}
        id={id}
        popover="auto"
        class="menu"
        onToggle={(event) => {
          if (event.newState === 'open' && list.current && button.current) {
            place(list.current, button.current);
            list.current.querySelector('button')?.focus();
          } else onClosed?.();
        }}
        onClick={(event) => {
          const item = (event.target as Element).closest('button');
          if (item) close();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            close();
          } else if (/^(Arrow(Up|Down)|Home|End)$/.test(event.key) && list.current) {
            event.preventDefault();
            event.stopPropagation();
            step(list.current, event.key);
          }
        }}
      >
        {children}
      </div>
    </>
  );
}

interface MenuItemProps {
  icon: IconTags;
  children: ComponentChildren;
  onPress: () => void;
  bad?: boolean;
  /** The list stays open when it is pressed. */
  stays?: boolean;
}

/** A button in a Menu. */
export function MenuItem({ icon, children, onPress, bad, stays }: MenuItemProps) {
  return (
    <button
      type="button"
      class={bad ? 'item bad' : 'item'}
      onClick={(event) => {
        // Told here, not by the list: Preact may draw between two listeners of one click.
        if (stays) event.stopPropagation();
        onPress();
      }}
    >
      <Icon of={icon} />
      {children}
    </button>
  );
}
