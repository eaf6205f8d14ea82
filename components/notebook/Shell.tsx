import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { SettingsRoom } from '@/components/settings/SettingsRoom';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { replyText } from '@/components/ui/failureText';
import { Status, type StatusWords } from '@/components/ui/Status';
import { type Undoable, UndoToast } from '@/components/ui/UndoToast';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { Activities, Competencies } from './Activities';
import type { Actions } from './actions';
import type { Book } from './book';
import { Match } from './Match';
import { Goals, Meetings, Report, Timeline } from './Meetings';
import { Notes } from './Notes';
import { OlderNotebook } from './OlderNotebook';
import { Rail } from './Rail';
import { RecentlyDeleted } from './RecentlyDeleted';
import { Sites } from './Sites';
import { useDroppedFile } from './useDroppedFile';
import { useRoute } from './useRoute';
import { useUse } from './useUse';

interface Props {
  book: Book;
  erase: { onBefore: () => void; onErased: () => void; onFailed: () => void };
}

/** How long a short word on what was done stays, in milliseconds. */
const SAID_MS = 4_000;

/** The notebook: its rooms, the room that is open, and what was done last with Undo. */
export function Shell({ book, erase }: Props) {
  const route = useRoute();
  useUse(book.settings.shared);
  useDroppedFile();
  const [toast, setToast] = useState<Undoable | null>(null);
  const [said, setSaid] = useState<StatusWords | null>(null);
  const [wrong, setWrong] = useState('');
  const count = useRef(0);

  const undo = useCallback(async () => {
    setToast(null);
    document.getElementById('room')?.focus({ preventScroll: true });
    const reply = await ask('undo', {});
    if (reply.ok) setSaid({ kind: 'said', words: t('statusUndone') });
    else setWrong(replyText(reply));
  }, []);
  const actions = useMemo<Actions>(
    () => ({
      done: (words) => setToast({ id: ++count.current, words, undo }),
      said: (words) => setSaid({ kind: 'said', words }),
      failed: setWrong,
    }),
    [undo],
  );
  const gone = useCallback(() => setToast(null), []);

  useEffect(() => setWrong(''), [route.room]);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => {
    if (!toast) return;
    const pressed = (event: KeyboardEvent) => {
      const inField = (event.target as Element | null)?.closest?.('input, textarea, select');
      if (inField || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [toast, undo]);

  return (
    <div class="notebook">
      <Rail book={book} here={route.room} />
      <main class="main">
        <OlderNotebook book={book} />
        {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
        {route.room === 'notes' && (
          <Notes book={book} id={route.id} search={route.search} actions={actions} />
        )}
        {route.room === 'sites' && <Sites book={book} id={route.id} actions={actions} />}
        {route.room === 'activities' && <Activities book={book} id={route.id} actions={actions} />}
        {route.room === 'competencies' && (
          <Competencies book={book} id={route.id} actions={actions} />
        )}
        {route.room === 'meetings' && <Meetings id={route.id} actions={actions} />}
        {route.room === 'goals' && <Goals id={route.id} actions={actions} />}
        {route.room === 'timeline' && <Timeline book={book} actions={actions} />}
        {route.room === 'report' && <Report book={book} actions={actions} />}
        {route.room === 'match' && <Match book={book} file={route.id} />}
        {route.room === 'deleted' && <RecentlyDeleted book={book} actions={actions} />}
        {route.room === 'settings' && <SettingsRoom book={book} part={route.id} erase={erase} />}
        <div class={said ? 'said-at now' : 'said-at'}>
          <Status status={said} />
        </div>
        <UndoToast toast={toast} onGone={gone} />
      </main>
    </div>
  );
}
