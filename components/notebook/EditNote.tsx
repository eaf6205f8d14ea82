import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CompetencyPicker } from '@/components/notes/CompetencyPicker';
import { PdfFields } from '@/components/notes/PdfFields';
import type { UsedTag } from '@/components/notes/suggestTags';
import { TagBox } from '@/components/notes/TagBox';
import { Check } from '@/components/settings/Check';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { Field } from '@/components/ui/Field';
import { failureText, replyText } from '@/components/ui/failureText';
import { ask } from '@/lib/ask';
import type { NoteInput } from '@/lib/calls';
import { LIMITS } from '@/lib/records/kinds';
import type { Note } from '@/lib/records/note';
import { hasPlace } from '@/lib/records/record';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import { dropEdit, keepEdit, keptEdit } from './keptEdits';

interface Props {
  note: Note;
  actions: Actions;
  onEnd: () => void;
}

/** What an edit begins with: texts that stand side by side are all in the box, since saving replaces them. */
function inputOf(note: Note): NoteInput {
  const { text, otherTexts, quote, pdfPage, tags, competencies, onlyMe } = note;
  return { text: [text, ...otherTexts].join('\n\n'), quote, pdfPage, tags, competencies, onlyMe };
}

/** Edits a note in its place. What is not saved yet is there again when the note is. */
export function EditNote({ note, actions, onEnd }: Props) {
  const id = useId();
  const [input, setInput] = useState<NoteInput>(() => keptEdit(note.id) ?? inputOf(note));
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const [used, setUsed] = useState<UsedTag[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const pdf =
    !hasPlace(note.quote) &&
    (note.pdfPage !== null || note.quote !== null || /\.pdf$/i.test(note.pageAddress));
  const change = (part: Partial<NoteInput>) => {
    const next = { ...input, ...part };
    setInput(next);
    keepEdit(note.id, next);
  };
  const end = () => {
    dropEdit(note.id);
    onEnd();
  };

  useEffect(() => {
    area.current?.focus();
    ask('tags.used', {}).then((reply) => reply.ok && setUsed(reply.value));
  }, []);

  async function save(): Promise<void> {
    if (busy) return;
    if (input.text.trim() === '' && !input.quote?.pasted) return setWrong(t('writeFirst'));
    const over = input.text.length - LIMITS.note;
    if (over > 0) return setWrong(failureText('too-long', String(over)));
    setBusy(true);
    const reply = await ask('note.edit', { id: note.id, ...input });
    setBusy(false);
    if (!reply.ok) return setWrong(replyText(reply));
    actions.done(t('noteSaved'));
    end();
  }

  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      {pdf && <PdfFields pdfPage={input.pdfPage} quote={input.quote} onChange={change} />}
      <Field label={t('noteLabel')} of={id}>
        <textarea
          ref={area}
          id={id}
          class="in"
          rows={5}
          value={input.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </Field>
      <TagBox tags={input.tags} used={used} onChange={(tags) => change({ tags })} />
      <CompetencyPicker
        chosen={input.competencies}
        onChange={(competencies) => change({ competencies })}
        preset={[]}
        post={false}
      />
      <Check
        label={t('onlyMe')}
        hint={t('onlyMeHint')}
        checked={input.onlyMe}
        onChange={(onlyMe) => change({ onlyMe })}
      />
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      <div class="actions">
        <Button type="submit" look="primary">
          {busy ? t('saving') : t('save')}
        </Button>
        <Button look="plain" onPress={end}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
