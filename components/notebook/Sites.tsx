import { useLoaded } from '@/components/ui/useLoaded';
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
  const loaded = useLoaded(room);
  if (loaded) return <loaded.SitesRoom {...props} />;
  return (
    <>
      <RoomTitle title={t('roomSites')} />
      <p class="opening">{t('loading')}</p>
    </>
  );
}
