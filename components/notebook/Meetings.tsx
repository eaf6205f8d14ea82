import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import { RoomTitle } from './RoomTitle';

const meetings = () => import('@/components/meetings/MeetingsRoom');
const goals = () => import('@/components/goals/GoalsRoom');

interface Props {
  /** A meeting's id and part, from the address. */
  id: string | null;
  actions: Actions;
}

const waiting = (title: string) => (
  <>
    <RoomTitle title={title} />
    <p class="opening">{t('loading')}</p>
  </>
);

/** The room "Meetings", loaded when it is first looked at. */
export function Meetings(props: Props) {
  return (
    <Loaded load={meetings} waiting={waiting(t('roomMeetings'))}>
      {({ MeetingsRoom }) => <MeetingsRoom {...props} />}
    </Loaded>
  );
}

/** The room "Goals", loaded when it is first looked at. */
export function Goals(props: Props) {
  return (
    <Loaded load={goals} waiting={waiting(t('roomGoals'))}>
      {({ GoalsRoom }) => <GoalsRoom {...props} />}
    </Loaded>
  );
}
