import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';
import type { Book } from './book';
import { RoomTitle } from './RoomTitle';

const room = () => import('@/components/match/MatchRoom');

/** The room "Match", loaded when it is first looked at. */
export function Match({ book }: { book: Book }) {
  const waiting = (
    <>
      <RoomTitle title={t('roomMatch')} />
      <p class="opening">{t('loading')}</p>
    </>
  );
  return (
    <Loaded load={room} waiting={waiting}>
      {({ MatchRoom }) => <MatchRoom book={book} />}
    </Loaded>
  );
}
