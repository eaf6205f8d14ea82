import { useEffect, useRef } from 'preact/hooks';
import { useExchange } from '@/components/match/useExchange';
import { Icon, type IconTags } from '@/components/ui/Icon';
import {
  BookOpen,
  Calendar,
  ChartColumn,
  Ellipsis,
  Globe,
  GraduationCap,
  History,
  ListChecks,
  Settings,
  Target,
  Trash,
  Users,
} from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import { Mark, memberName } from '@/components/ui/Mark';
import { t, wordsLanguage } from '@/lib/t';
import type { Book } from './book';
import { type Room, routeAddress } from './useRoute';

interface RoomLinkProps {
  room: Room;
  here: Room;
  icon: IconTags;
  words: string;
  count?: number;
}

function RoomLink({ room, here, icon, words, count }: RoomLinkProps) {
  const number = count ? new Intl.NumberFormat(wordsLanguage()).format(count) : '';
  return (
    <a class="nav" href={routeAddress(room)} aria-current={room === here ? 'page' : undefined}>
      <Icon of={icon} />
      <span>{words}</span>
      {number && <small class="num">{number}</small>}
    </a>
  );
}

/** The rooms that a phone shows behind "More". */
const FURTHER: Room[] = [
  'goals',
  'timeline',
  'report',
  'competencies',
  'match',
  'deleted',
  'settings',
];

/** The rooms of the notebook: at the side; on a phone at the foot, the less used behind "More". Only those that exist. */
export function Rail({ book, here }: { book: Book; here: Room }) {
  const { members } = book;
  // What waits until it was looked at.
  const { view: waits } = useExchange();
  const other = members.find((member) => !member.me);
  const mine = members.find((member) => member.me);
  const further = useRef<HTMLDivElement>(null);
  // A room that was chosen there is seen at once.
  useEffect(() => {
    if (further.current?.matches(':popover-open')) further.current.hidePopover();
  }, [here]);
  return (
    <nav class="rail" aria-label={t('rooms')}>
      <div class="home">
        <Logo />
        {t('appName')}
      </div>
      <RoomLink
        room="notes"
        here={here}
        icon={BookOpen}
        words={t('roomNotes')}
        count={book.noteCount}
      />
      <RoomLink
        room="sites"
        here={here}
        icon={Globe}
        words={t('roomSites')}
        count={book.siteCount}
      />
      <RoomLink room="activities" here={here} icon={ListChecks} words={t('roomActivities')} />
      <RoomLink room="meetings" here={here} icon={Calendar} words={t('roomMeetings')} />
      <button
        type="button"
        class={FURTHER.includes(here) ? 'nav more on' : 'nav more'}
        popovertarget="further-rooms"
      >
        <Icon of={Ellipsis} />
        <span>{t('moreRooms')}</span>
      </button>
      <div ref={further} id="further-rooms" class="further" popover="auto">
        <RoomLink room="goals" here={here} icon={Target} words={t('roomGoals')} />
        <RoomLink room="timeline" here={here} icon={History} words={t('roomTimeline')} />
        <RoomLink room="report" here={here} icon={ChartColumn} words={t('roomReport')} />
        <RoomLink
          room="competencies"
          here={here}
          icon={GraduationCap}
          words={t('roomCompetencies')}
        />
        <RoomLink
          room="match"
          here={here}
          icon={Users}
          words={t('roomMatch')}
          count={waits?.waiting.length ?? 0}
        />
        <RoomLink
          room="deleted"
          here={here}
          icon={Trash}
          words={t('recentlyDeleted')}
          count={book.deleted.length}
        />
        <RoomLink room="settings" here={here} icon={Settings} words={t('settings')} />
      </div>
      <div class="us">
        <span class="marks">
          {members.map((member) => (
            <Mark key={member.id} member={member} among={members} quiet />
          ))}
        </span>
        <span>
          <b>{other ? t('pairOf', { name: memberName(other) }) : mine?.name || t('you')}</b>
          {!other && mine && t(`role_${mine.role}`)}
        </span>
      </div>
    </nav>
  );
}
