import { agendaOf } from '@/lib/programme/agenda';
import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t } from '@/lib/t';
import { RoomTitle } from '../notebook/RoomTitle';
import { Button } from '../ui/Button';
import { formatPageDay } from '../ui/formatTime';
import { Printer } from '../ui/icons';
import { itemPlace, itemWords } from './itemWords';
import { personName } from './personOf';
import { meetingTitle } from './whenWords';

/** The minutes of a meeting as a page to be printed. */
export function Minutes({ meeting, programme }: { meeting: Meeting; programme: Programme }) {
  const items = agendaOf(programme, meeting, Date.now());
  const actions = programme.actions.filter((one) => one.meeting === meeting.id);
  return (
    <div class="meetings print minutes">
      <RoomTitle title={t('minutesOf', { when: meetingTitle(meeting) })} facts={meeting.means}>
        <a class="btn small" href={`#/meetings/${meeting.id}`}>
          {t('backToMeeting')}
        </a>
        <Button size="small" look="primary" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </RoomTitle>
      {items.length > 0 && <h2>{t('agenda')}</h2>}
      <ol>
        {items.map((item) => (
          <li key={item.key}>
            {itemWords(item)}
            {item.quote && <blockquote>{item.quote}</blockquote>}
            <small>
              {[t(`item_${item.kind}`), itemPlace(item), item.became && t(`became_${item.became}`)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
      {meeting.notes.trim() && (
        <>
          <h2>{t('meetingNotes')}</h2>
          <p class="long">{meeting.notes}</p>
        </>
      )}
      {actions.length > 0 && <h2>{t('actions')}</h2>}
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            {action.what}
            <small>
              {[
                personName(programme, action.owner),
                action.by && formatPageDay(action.by),
                action.done && t('actionDone'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
