import type { Member } from '@/lib/calls';
import { fileNameOf } from '@/lib/formats/fileNameOf';
import { clockOf, type Feedback, type Said, sheetOf } from '@/lib/programme/interview/interview';
import { sheetText } from '@/lib/programme/interview/sheetText';
import { t } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { NoteText } from '../notes/NoteText';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { formatDay } from '../ui/formatTime';
import { Download, Printer } from '../ui/icons';
import { memberName } from '../ui/Mark';
import { positionOf } from './interviewWords';

interface SheetProps {
  sheet: Feedback;
  author: Member;
  parts: Parts;
}

/** The sheet as it is read and printed: strengths first, then what to work on, then what was asked. */
export function FeedbackSheet({ sheet, author, parts: { host } }: SheetProps) {
  const { strengths, work } = sheetOf(sheet);
  const title = t('interviewFeedbackOn', { position: positionOf(sheet) });
  const from = t('interviewFrom', {
    name: author.name || memberName(author),
    day: formatDay(sheet.made),
  });
  const save = () => {
    const words = {
      title,
      from,
      strengths: t('interviewStrengths'),
      work: t('interviewToWork'),
      asked: t('interviewAsked'),
      noWords: t('interviewNoWords'),
    };
    download(
      sheetText(sheet, words),
      `${fileNameOf(positionOf(sheet), 'interview')}-feedback.md`,
      'text/markdown',
    );
  };
  const part = (name: string, said: Said[]) =>
    said.length > 0 && (
      <div key={name} class="sheet-part">
        <PartHeading host={host} sub>
          {name}
        </PartHeading>
        <ul>
          {said.map(({ key, label, words }) => (
            <li key={key}>
              <b>{label}</b>
              {words.trim() ? (
                <NoteText text={words} />
              ) : (
                <p class="quiet">{t('interviewNoWords')}</p>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  const nothing = strengths.length + work.length === 0;
  return (
    <div class="card print feedback-sheet">
      <div class="sheet-head">
        <p>
          <b>{title}</b>
          <small>{from}</small>
        </p>
        {!nothing && (
          <span class="end no-print">
            <Button size="small" icon={Download} onPress={save}>
              {t('interviewSave')}
            </Button>
            <Button size="small" icon={Printer} onPress={() => window.print()}>
              {t('print')}
            </Button>
          </span>
        )}
      </div>
      {nothing && <p class="quiet">{t('interviewNothing')}</p>}
      {part(t('interviewStrengths'), strengths)}
      {part(t('interviewToWork'), work)}
      {sheet.asked.length > 0 && (
        <div class="sheet-part">
          <PartHeading host={host} sub>
            {t('interviewAsked')}
          </PartHeading>
          <ol>
            {sheet.asked.map(({ text, seconds }, at) => (
              <li key={at}>
                {text}
                {seconds !== null && <small> {clockOf(seconds)}</small>}
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}
