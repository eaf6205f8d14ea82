import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import type { Book } from './book';
import { RoomTitle } from './RoomTitle';

const room = () => import('@/components/activities/ActivitiesRoom');
const competencies = () => import('@/components/competencies/CompetenciesRoom');

interface Props {
  book: Book;
  /** An activity's id and part, or a section's numeral, from the address. */
  id: string | null;
  actions: Actions;
}

const waiting = (title: string) => (
  <>
    <RoomTitle title={title} />
    <p class="opening">{t('loading')}</p>
  </>
);

/** The room "Activities", loaded when it is first looked at. */
export function Activities(props: Props) {
  return (
    <Loaded load={room} waiting={waiting(t('roomActivities'))}>
      {({ ActivitiesRoom }) => <ActivitiesRoom {...props} />}
    </Loaded>
  );
}

/** The room "Competencies", loaded when it is first looked at. */
export function Competencies(props: Props) {
  return (
    <Loaded load={competencies} waiting={waiting(t('roomCompetencies'))}>
      {({ CompetenciesRoom }) => <CompetenciesRoom {...props} />}
    </Loaded>
  );
}
