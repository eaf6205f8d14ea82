import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import type { Book } from './book';
import { RoomTitle } from './RoomTitle';

const room = () => import('@/components/sites/SitesRoom');

interface Props {
  book: Book;
  /** A site's id, or `agreement`, from the address. */
  id: string | null;
  actions: Actions;
}

/** The room "Sites", loaded when it is first looked at. */
export function Sites(props: Props) {
  const waiting = (
    <>
      <RoomTitle title={t('roomSites')} />
      <p class="opening">{t('loading')}</p>
    </>
  );
  return (
    <Loaded load={room} waiting={waiting}>
      {({ SitesRoom }) => <SitesRoom {...props} />}
    </Loaded>
  );
}
