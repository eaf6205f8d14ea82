import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText, replyText } from '@/components/ui/failureText';
import { Status, type StatusWords } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { CopyPlanned, CopyProgress } from './CopyPlanned';
import { refusalWords } from './copyWords';
import { FileDrop } from './FileDrop';
import { isUndoable, type Merged, mergeCopy, type ReadyCopy, readCopyFile } from './openCopy';

type State =
  | { at: 'still' }
  | { at: 'reading' }
  | { at: 'refused'; why: string }
  | { at: 'ready'; ready: ReadyCopy }
  | { at: 'merging'; progress: Merged }
  | { at: 'done'; progress: Merged; undoable: boolean; why: string }
  | { at: 'undone'; words: string };

function said(state: State): StatusWords | null {
  if (state.at === 'reading') return { kind: 'said', words: t('copyReading') };
  if (state.at === 'undone') return { kind: 'said', words: state.words };
  if (state.at !== 'done') return null;
  const { done, total } = state.progress;
  return done === total
    ? { kind: 'saved', words: t('copyMerged') }
    : { kind: 'said', words: t('copyStopped', { done, total }) };
}

/** "Open a copy": a file, what it would do, and doing it with Stop and Undo. */
export function OpenCopy({ book }: { book: Book }) {
  const id = useId();
  const [state, setState] = useState<State>({ at: 'still' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function open(file: File): Promise<void> {
    setState({ at: 'reading' });
    try {
      const read = await readCopyFile(file, book);
      if (read.ok) setState({ at: 'ready', ready: read.value });
      else setState({ at: 'refused', why: refusalWords(read) });
    } catch {
      // The file went away, or may not be read.
      setState({ at: 'refused', why: t('copyUnreadable') });
    }
  }
  async function merge(ready: ReadyCopy): Promise<void> {
    stop.current = new AbortController();
    const tell = (progress: Merged) => setState({ at: 'merging', progress });
    const { failed, ...progress } = await mergeCopy(ready, tell, stop.current.signal);
    const why = failed ? failureText(failed.failure, failed.detail) : '';
    setState({ at: 'done', progress, undoable: progress.done > 0 && isUndoable(ready), why });
  }
  async function undo(): Promise<void> {
    const reply = await ask('undo', {});
    if (!reply.ok) return setState({ at: 'refused', why: replyText(reply) });
    const merge = reply.value.step === 'merge';
    setState({ at: 'undone', words: merge ? t('copyUndone') : t('copyUndoOther') });
  }

  return (
    <div class="part">
      <h3>{t('copyOpen')}</h3>
      <p id={id}>{t('copyOpenHint')}</p>
      <FileDrop
        describedBy={id}
        accept=".json,application/json"
        busy={state.at === 'merging' || state.at === 'reading'}
        onFile={open}
      />
      {state.at === 'refused' && <ErrorSentence>{state.why}</ErrorSentence>}
      {state.at === 'ready' && (
        <CopyPlanned
          ready={state.ready}
          onMerge={() => merge(state.ready)}
          onCancel={() => setState({ at: 'still' })}
        />
      )}
      {state.at === 'merging' && (
        <CopyProgress progress={state.progress} onStop={() => stop.current?.abort()} />
      )}
      {state.at === 'done' && state.why && <ErrorSentence>{state.why}</ErrorSentence>}
      <div class="actions">
        <Status status={said(state)} />
        {state.at === 'done' && state.undoable && (
          <Button size="small" onPress={undo}>
            {t('undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
