import {
  type Feedback,
  INTERVIEW_LIMITS,
  type Interview,
  type Said,
  type Side,
} from '@/lib/programme/interview/interview';
import type { Value } from '@/lib/records/record';
import { t } from '@/lib/t';
import type { ActivityHost } from '../activities/host';
import { PartHeading } from '../activities/PartHeading';
import { NoteText } from '../notes/NoteText';
import { Button } from '../ui/Button';
import { Plus } from '../ui/icons';
import { Segmented } from '../ui/Segmented';
import { DocLine } from './DocLine';
import type { Interviews } from './useInterviews';

interface FormProps {
  sheet: Feedback;
  /** Where the notes are. */
  interview: Interview | undefined;
  all: Interviews;
  host: ActivityHost;
}

/** Feedback is written: on what the two agreed on, and out of the notes. */
export function FeedbackForm({ sheet, interview, all, host }: FormProps) {
  const keep = (fields: [string, Value][]) =>
    all.save([{ kind: 'document', id: sheet.id, fields }]);
  const noted = (interview?.asked ?? []).filter(({ note }) => note.trim() !== '');
  const used = new Set(sheet.said.map(({ key }) => key));
  const take = (key: string, label: string, note: string) => {
    const place = Math.max(0, ...sheet.said.map(({ order }) => order)) + 1;
    return keep([
      [`cell:label-${key}`, label],
      [`cell:words-${key}`, note],
      [`cell:place-${key}`, String(place)],
    ]);
  };
  const drop = (key: string) =>
    keep([
      [`cell:label-${key}`, null],
      [`cell:words-${key}`, null],
      [`cell:place-${key}`, null],
      [`cell:side-${key}`, null],
    ]);
  const point = ({ key, label, side, words }: Said) => (
    <li key={key} class="card point">
      <PartHeading host={host} sub>
        {label}
      </PartHeading>
      <Segmented<Side>
        label={t('interviewSideOf', { label })}
        labelShown={false}
        value={side}
        onChoose={(next) => void keep([[`cell:side-${key}`, next]])}
        choices={[
          { value: 'strength', words: t('interviewStrength') },
          { value: 'work', words: t('interviewWork') },
        ]}
      />
      <DocLine
        id={`feedback-${key}`}
        label={t('interviewWords')}
        text={words}
        most={INTERVIEW_LIMITS.notes}
        lines={2}
        onKeep={(text) => keep([[`cell:words-${key}`, text || null]])}
      />
      {key.startsWith('note-') && (
        <div>
          <Button size="small" look="plain" onPress={() => void drop(key)}>
            {t('interviewDrop')}
          </Button>
        </div>
      )}
    </li>
  );
  return (
    <>
      <ul class="points-form">{sheet.said.map(point)}</ul>
      {noted.length > 0 && (
        <section class="notes-taken" aria-labelledby="notes-title">
          <PartHeading host={host} id="notes-title" sub>
            {t('interviewFromNotes')}
          </PartHeading>
          <ul>
            {noted.map(({ key, text, note }) => (
              <li key={key}>
                <b>{text}</b>
                <NoteText text={note} />
                {!used.has(`note-${key}`) && (
                  <Button
                    size="small"
                    icon={Plus}
                    onPress={() => void take(`note-${key}`, text, note)}
                  >
                    {t('interviewUse')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
