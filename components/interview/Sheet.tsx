import { type Feedback, INTERVIEW, nextRole } from '@/lib/programme/interview/interview';
import { randomId } from '@/lib/records/id';
import { t } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { AskedButton } from '../drafts/AskedButton';
import { authorOf } from '../notes/authorOf';
import { pairOf } from '../notes/draft';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Check, Lock, RotateCcw, Send } from '../ui/icons';
import { Mark, memberName } from '../ui/Mark';
import { FeedbackForm } from './FeedbackForm';
import { FeedbackSheet } from './FeedbackSheet';
import { positionOf } from './interviewWords';
import type { Interviews } from './useInterviews';

interface SheetProps extends Parts {
  sheet: Feedback;
  all: Interviews;
}

/** Feedback: written by the one who asked, then handed over; the other reads it as a sheet. */
export function Sheet({ sheet, all, ...parts }: SheetProps) {
  const { host, activity } = parts;
  const { other } = pairOf(host.members);
  const author = authorOf(sheet.author, host.members);
  const interview = all.interviews.find(({ id }) => id === sheet.interview);
  const at = (id: string) => `#/activities/${activity.id}/${id}`;
  const name = other ? memberName(other) : '';
  const hand = async (onlyMe: boolean) => {
    const fields: [string, true | null][] = [['onlyMe', onlyMe || null]];
    if (await all.save([{ kind: 'document', id: sheet.id, fields }]))
      host.done(onlyMe ? t('interviewTakenBack') : t('interviewHanded'));
  };
  const turn = async () => {
    const id = randomId();
    const saved = await all.save([
      {
        kind: 'document',
        id,
        fields: [
          ['type', INTERVIEW],
          ['onlyMe', true],
          ['title', sheet.position],
          ['cell:role', author.me ? nextRole(all.interviews, 'ask', other === null) : 'ask'],
        ],
      },
    ]);
    if (saved) host.go(at(id));
  };
  const remove = async () => {
    const reply = await host.call('record.delete', { id: sheet.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('interviewSheetDeleted'));
    host.go(`#/activities/${activity.id}`);
  };
  return (
    <section class="feedback" aria-labelledby="feedback-title">
      <div class="head interview-head no-print">
        <Mark member={author} among={host.members} />
        <PartHeading host={host} id="feedback-title">
          {t('interviewFeedbackOn', { position: positionOf(sheet) })}
        </PartHeading>
        <a
          class="end btn small plain"
          href={interview ? at(interview.id) : `#/activities/${activity.id}`}
        >
          {t(interview ? 'interviewBack' : 'interviewAll')}
        </a>
      </div>
      {author.me && sheet.onlyMe && (
        <>
          <p class="quiet lock">
            <Icon of={Lock} small />
            {t('interviewDraft')}
          </p>
          <FeedbackForm sheet={sheet} interview={interview} all={all} host={host} />
          <div class="doors">
            <Button look="primary" icon={Send} onPress={() => void hand(false)}>
              {name ? t('interviewHand', { name }) : t('interviewHandLater')}
            </Button>
            <span class="end">
              <AskedButton asksTwice onPress={() => void remove()} />
            </span>
          </div>
        </>
      )}
      {author.me && !sheet.onlyMe && (
        <div class="doors no-print">
          <span class="state is-done">
            <Icon of={Check} small />
            {name ? t('interviewCanRead', { name }) : t('interviewGiven')}
          </span>
          <Button size="small" onPress={() => void hand(true)}>
            {t('interviewChange')}
          </Button>
        </div>
      )}
      <FeedbackSheet sheet={sheet} author={author} parts={parts} />
      {!sheet.onlyMe && (
        <div class="no-print">
          <Button icon={RotateCcw} onPress={() => void turn()}>
            {t('interviewTurn')}
          </Button>
        </div>
      )}
    </section>
  );
}
