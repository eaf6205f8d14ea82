import { useEffect, useId, useRef } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { Meeting } from '@/lib/records/meeting';
import { t } from '@/lib/t';
import { useKept } from '../drafts/useKept';
import { GrowingText } from '../notes/GrowingText';
import { Field } from '../ui/Field';

interface NotesProps {
  meeting: Pick<Meeting, 'id' | 'notes'>;
  /** Says what became of a save. */
  tell: (reply: Reply<unknown>) => void;
  rows?: number;
}

/** The notes of a meeting, which both write at once: each keystroke is kept, and the other's words come in. */
export function MeetingNotes({ meeting, tell, rows = 6 }: NotesProps) {
  const id = useId();
  /** What the notebook held when the text in the box was made from it. */
  const base = useRef(meeting.notes);
  const [text, setText] = useKept(meeting.notes, async (value) => {
    const reply = await ask('meeting.write', { id: meeting.id, before: base.current, text: value });
    if (reply.ok) base.current = value;
    tell(reply);
  });
  useEffect(() => {
    if (text === meeting.notes) base.current = meeting.notes;
  }, [text, meeting.notes]);
  return (
    <Field label={t('meetingNotes')} of={id}>
      <GrowingText id={id} rows={rows} value={text} onInput={setText} />
    </Field>
  );
}
