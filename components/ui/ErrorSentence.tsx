import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import { CircleAlert, Info } from './icons';

interface SentenceProps {
  children: ComponentChildren;
  id?: string;
}

/** What went wrong, beside what it is about; spoken at once. */
export function ErrorSentence({ children, id }: SentenceProps) {
  return (
    <div class="error" role="alert" id={id}>
      <Icon of={CircleAlert} />
      <div class="grow">{children}</div>
    </div>
  );
}

/** Something worth knowing that is no failure. */
export function Tip({ children, id }: SentenceProps) {
  return (
    <div class="tip" id={id}>
      <Icon of={Info} />
      <div class="grow">{children}</div>
    </div>
  );
}
