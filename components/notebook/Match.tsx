import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';
import type { Book } from './book';
import { RoomTitle } from './RoomTitle';

const room = () => import('@/components/match/MatchRoom');

interface Props {
  book: Book;
  /** A file that was opened in the panel, from the address. */
  file: string | null;
}

/** The room "Match", loaded when it is first looked at. */
export function Match(props: Props) {
  const waiting = (
    <>
      <RoomTitle title={t('roomMatch')} />
      <p class="opening">{t('loading')}</p>
    </>
  );
  return (
    <Loaded load={room} waiting={waiting}>
      {({ MatchRoom }) => <MatchRoom {...props} />}
    </Loaded>
  );
}
