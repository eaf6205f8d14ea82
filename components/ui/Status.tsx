import { Icon, type IconTags } from './Icon';
import { Check, CircleAlert, Clock, Info, Pencil } from './icons';

/** What the status line says: 'saved' has the tick, 'bad' is brick, 'said' is any other short sentence. */
export interface StatusWords {
  kind: 'writing' | 'kept' | 'saved' | 'said' | 'bad';
  words: string;
}

const ICONS: Record<StatusWords['kind'], IconTags> = {
  writing: Pencil,
  kept: Clock,
  saved: Check,
  said: Info,
  bad: CircleAlert,
};

/** The status line: always there, so that a change of it is spoken once. */
export function Status({ status, id }: { status: StatusWords | null; id?: string }) {
  return (
    <span class={`status ${status?.kind ?? ''}`} role="status" id={id}>
      {status && (
        <>
          <Icon of={ICONS[status.kind]} />
          <span>{status.words}</span>
        </>
      )}
    </span>
  );
}
