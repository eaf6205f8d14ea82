import './walk.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { Walk } from '@/lib/calls/meetingCalls';
import { agendaOf } from '@/lib/programme/agenda';
import { t } from '@/lib/t';
import { itemPlace, itemWords } from '../meetings/itemWords';
import { MeetingNotes } from '../meetings/MeetingNotes';
import { personName } from '../meetings/personOf';
import { useProgramme } from '../meetings/useProgramme';
import { Button } from '../ui/Button';
import { Tip } from '../ui/ErrorSentence';
import { Check, ChevronLeft, ChevronRight } from '../ui/icons';
import { WalkQuestions } from './WalkQuestions';

interface WalkProps {
  walk: Walk;
  /** Says what became of a call. */
  tell: (reply: Reply<unknown>) => void;
}

/** The walk through a meeting: its items one by one, each in its page, with the agenda and the notes beside it. */
export function WalkView({ walk, tell }: WalkProps) {
  const id = useId();
  const { view: programme, failed } = useProgramme();
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLElement>(null);
  // The item that is open now is seen whole.
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [walk.item]);
  const meeting = programme?.meetings.find((one) => one.id === walk.meeting);
  if (!programme) return <p class="walk soon">{failed || t('loading')}</p>;
  const end = async () => tell(await ask('walk.end', {}));
  if (!meeting) {
    return (
      <section class="walk" aria-label={t('walk')}>
        <p>{t('walkGoneMeeting')}</p>
        <Button size="small" onPress={() => void end()}>
          {t('walkEnd')}
        </Button>
      </section>
    );
  }
  const items = agendaOf(programme, meeting, Date.now());
  const at = items.findIndex(({ key }) => key === walk.item);
  const item = items[at];
  const step = async (to: { by: 1 | -1 } | { key: string }) => {
    if (busy) return;
    setBusy(true);
    tell(await ask('walk.step', to));
    setBusy(false);
  };
  const talk = async (what: 'done' | 'keep') => {
    if (!item) return;
    const reply = await ask('meeting.talk', { id: meeting.id, key: item.key, what });
    tell(reply);
    if (reply.ok && at < items.length - 1) await step({ by: 1 });
  };
  const place =
    at < 0 ? t('walkNoItem') : t('walkPlace', { at: String(at + 1), of: String(items.length) });
  return (
    <section ref={box} class="walk" aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{place}</h2>
        <button type="button" class="link end" onClick={() => void end()}>
          {t('walkEnd')}
        </button>
      </div>
      {item && (
        <div class="item" aria-live="polite">
          <p>
            <b>{itemWords(item)}</b>
            <small>
              {[
                t(`item_${item.kind}`),
                item.author && personName(programme, item.author),
                itemPlace(item),
                item.became && t(`became_${item.became}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </p>
          {item.quote && (walk.gone || walk.beside || item.quote !== itemWords(item)) && (
            <blockquote class="quote" data-whole>
              {item.quote}
            </blockquote>
          )}
          {walk.gone && <Tip>{t('walkGone')}</Tip>}
          {walk.beside && <Tip>{t('walkBeside')}</Tip>}
          {item.kind === 'questions' && <WalkQuestions meeting={meeting} programme={programme} />}
        </div>
      )}
      <div class="acts">
        <Button
          size="small"
          icon={ChevronLeft}
          off={busy || at <= 0}
          onPress={() => void step({ by: -1 })}
        >
          {t('back')}
        </Button>
        <Button
          size="small"
          icon={ChevronRight}
          off={busy || items.length === 0 || at === items.length - 1}
          onPress={() => void step({ by: 1 })}
        >
          {t('next')}
        </Button>
        <Button
          size="small"
          look="primary"
          icon={Check}
          off={busy || !item}
          onPress={() => void talk('done')}
        >
          {t('walkDone')}
        </Button>
        <Button size="small" look="plain" off={busy || !item} onPress={() => void talk('keep')}>
          {t('walkKeep')}
        </Button>
      </div>
      <MeetingNotes key={meeting.id} meeting={meeting} tell={tell} rows={2} />
      <details>
        <summary>{t('agenda')}</summary>
        <ol>
          {items.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                class="link"
                aria-current={one.key === walk.item ? 'step' : undefined}
                onClick={() => void step({ key: one.key })}
              >
                {itemWords(one)}
              </button>
              {one.became && <small>{t(`became_${one.became}`)}</small>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
