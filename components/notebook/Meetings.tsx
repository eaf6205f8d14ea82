import { Loaded } from '@/components/ui/Loaded';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import type { Book } from './book';
import { RoomTitle } from './RoomTitle';

const meetings = () => import('@/components/meetings/MeetingsRoom');
const timeline = () => import('@/components/timeline/TimelineRoom');
const report = () => import('@/components/report/ReportRoom');
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

interface BookProps {
  book: Book;
  actions: Actions;
}

/** The room "Timeline", loaded when it is first looked at. */
export function Timeline(props: BookProps) {
  return (
    <Loaded load={timeline} waiting={waiting(t('roomTimeline'))}>
      {({ TimelineRoom }) => <TimelineRoom {...props} />}
    </Loaded>
  );
}

/** The room "Report", loaded when it is first looked at. */
export function Report(props: BookProps) {
  return (
    <Loaded load={report} waiting={waiting(t('roomReport'))}>
      {({ ReportRoom }) => <ReportRoom {...props} />}
    </Loaded>
  );
}
