import { useLayoutEffect, useRef } from 'preact/hooks';
import { countText } from '@/lib/drafts/countText';
import { DRAFT_KINDS } from '@/lib/drafts/draftKinds';
import type { DraftType } from '@/lib/records/draft';
import { LIMITS } from '@/lib/records/kinds';
import { spliceBetween } from '@/lib/records/spliceBetween';
import { t, tn } from '@/lib/t';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { List, ListOrdered } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { DRAFT_TEXT } from './draftsStore';
import { listed } from './listed';

interface DraftTextProps {
  type: DraftType;
  text: string;
  problem: string;
  onInput: (text: string) => void;
}

/** How long the text is, beside how long it should be. */
function Count({ type, text }: { type: DraftType; text: string }) {
  const { words, characters } = countText(text);
  const { length } = DRAFT_KINDS[type];
  const counts = `${tn('wordCount', words)}, ${tn('characterCount', characters)}`;
  if (!length) return <small class="count">{counts}</small>;
  const most = 'characters' in length ? length.characters : length.words[1];
  const now = 'characters' in length ? characters : words;
  const over = now - most;
  const hint =
    'characters' in length
      ? t('aboutCharacters', { most })
      : t('aboutWords', { from: length.words[0], most });
  return (
    <small class="count" data-over={over > 0 || undefined}>
      {counts}.{' '}
      {over > 0 ? tn('characters' in length ? 'overCharacters' : 'overWords', over) : hint}
      <span class="measure" aria-hidden="true">
        <i style={{ inlineSize: `${Math.min(100, (100 * now) / most)}%` }} />
      </span>
    </small>
  );
}

/** The draft's text: plain, with its line breaks and lists as they are. The caret stays where it is when the other writes. */
export function DraftText({ type, text, problem, onInput }: DraftTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(text);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area || area.value === text) {
      shown.current = text;
      return;
    }
    // Written from elsewhere: what lies before the caret is counted, so that it does not jump.
    const { at, removed, put } = spliceBetween(area.value, text);
    const moved = (place: number) =>
      place <= at ? place : Math.max(at, place + put.length - removed);
    const [start, end] = [moved(area.selectionStart), moved(area.selectionEnd)];
    area.value = text;
    area.setSelectionRange(start, end);
    shown.current = text;
  }, [text]);
  const over = text.length - LIMITS.note;
  const sentence = over > 0 ? tn('draftTooLongBy', over) : problem;
  const list = (numbered: boolean) => {
    const area = box.current;
    if (!area) return;
    const { from, to, put } = listed(area.value, area.selectionStart, area.selectionEnd, numbered);
    area.focus();
    area.setSelectionRange(from, to);
    // The browser's own undo holds it; Firefox and Chromium both take `insertText` in a text box.
    document.execCommand('insertText', false, put);
  };
  const { prompts } = DRAFT_KINDS[type];
  return (
    <Field label={t('draftTextLabel')} of={DRAFT_TEXT}>
      <ul class="prompts" id={`${DRAFT_TEXT}-hint`}>
        {prompts.map((prompt) => (
          <li key={prompt.en}>{inLanguage(prompt)}</li>
        ))}
      </ul>
      <div class="draft-box">
        <textarea
          ref={box}
          id={DRAFT_TEXT}
          class="in"
          rows={7}
          defaultValue={text}
          aria-describedby={`${DRAFT_TEXT}-hint`}
          aria-invalid={over > 0 || undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <div class="draft-tools">
          <IconButton icon={List} small name={t('bulletedList')} onPress={() => list(false)} />
          <IconButton
            icon={ListOrdered}
            small
            name={t('numberedList')}
            onPress={() => list(true)}
          />
          <Count type={type} text={text} />
        </div>
      </div>
      {sentence && <ErrorSentence>{sentence}</ErrorSentence>}
    </Field>
  );
}
