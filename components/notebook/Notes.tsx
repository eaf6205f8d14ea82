import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import type { Book } from './book';
import { RoomTitle } from './RoomTitle';

const room = () => import('@/components/find/FindRoom');

interface Props {
  book: Book;
  /** A record's id, from the address. */
  id: string | null;
  search: string | null;
  actions: Actions;
}

/** The room "All notes", loaded when it is first looked at. */
export function Notes(props: Props) {
  const waiting = (
    <>
      <RoomTitle title={t('roomNotes')} />
      <p class="opening">{t('loading')}</p>
    </>
  );
  return (
    <Loaded load={room} waiting={waiting}>
      {({ FindRoom }) => <FindRoom {...props} />}
    </Loaded>
  );
}
