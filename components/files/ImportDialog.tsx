import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { FileDrop } from '@/components/settings/FileDrop';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText, replyText } from '@/components/ui/failureText';
import { Progress } from '@/components/ui/Progress';
import { Status, type StatusWords } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import {
  formWords,
  type Imported,
  type ReadyImport,
  readImportFile,
  writeImport,
} from './importFile';

type State =
  | { at: 'still' }
  | { at: 'reading' }
  | { at: 'refused'; why: string }
  | { at: 'ready'; ready: ReadyImport }
  | { at: 'writing'; progress: Imported }
  | { at: 'done'; progress: Imported; undoable: boolean; why: string }
  | { at: 'undone'; words: string };

function said(state: State): StatusWords | null {
  if (state.at === 'reading') return { kind: 'said', words: t('importReading') };
  if (state.at === 'undone') return { kind: 'said', words: state.words };
  if (state.at !== 'done') return null;
  const { done, total } = state.progress;
  return done === total
    ? { kind: 'saved', words: t('imported') }
    : { kind: 'said', words: t('importStopped', { done, total }) };
}

/** "Import": a file, what it would do, and doing it with Stop and Undo. */
export function ImportDialog({ book, onClosed }: { book: Book; onClosed: () => void }) {
  const id = useId();
  const [state, setState] = useState<State>({ at: 'still' });
  const stop = useRef<AbortController | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => () => stop.current?.abort(), []);
  useEffect(() => first.current?.focus(), [state.at]);

  async function open(file: File): Promise<void> {
    setState({ at: 'reading' });
    try {
      const read = await readImportFile(file, book);
      setState(read.ok ? { at: 'ready', ready: read.value } : { at: 'refused', why: read.why });
    } catch {
      // The file went away, or may not be read.
      setState({ at: 'refused', why: t('copyUnreadable') });
    }
  }
  async function write(ready: ReadyImport): Promise<void> {
    stop.current = new AbortController();
    const tell = (progress: Imported) => setState({ at: 'writing', progress });
    const { failed, ...progress } = await writeImport(ready, tell, stop.current.signal);
    const why = failed ? failureText(failed.failure, failed.detail) : '';
    setState({ at: 'done', progress, undoable: progress.done > 0 && ready.undoable, why });
  }
  async function undo(): Promise<void> {
    const reply = await ask('undo', {});
    if (!reply.ok) return setState({ at: 'refused', why: replyText(reply) });
    const own = reply.value.step === 'merge';
    setState({ at: 'undone', words: own ? t('importUndone') : t('copyUndoOther') });
  }
  const busy = state.at === 'writing' || state.at === 'reading';
  return (
    <Dialog title={t('import')} onClosed={onClosed}>
      <p id={id}>{t('importHint')}</p>
      <FileDrop
        describedBy={id}
        accept=".json,.jsonld,.csv,.html,.htm,application/json,application/ld+json,text/csv,text/html"
        busy={busy}
        onFile={open}
      />
      {state.at === 'refused' && <ErrorSentence>{state.why}</ErrorSentence>}
      {state.at === 'ready' && (
        // biome-ignore lint/a11y/useSemanticElements: it groups no fields, so a fieldset would be wrong
        <div class="will" role="group" aria-label={t('copyWill')}>
          <p>
            <b>{formWords(state.ready.form)}</b>
          </p>
          {state.ready.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {state.ready.records.length === 0 && <p>{t('importNothing')}</p>}
          <div class="actions">
            {state.ready.records.length > 0 && (
              <Button look="primary" onPress={() => write(state.ready)} buttonRef={first}>
                {t('importNow')}
              </Button>
            )}
            <Button
              onPress={() => setState({ at: 'still' })}
              buttonRef={state.ready.records.length > 0 ? undefined : first}
            >
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
      {state.at === 'writing' && (
        <Progress
          words={t('copyProgress', { ...state.progress })}
          done={state.progress.done}
          of={state.progress.total}
          onStop={() => stop.current?.abort()}
        />
      )}
      {state.at === 'done' && state.why && <ErrorSentence>{state.why}</ErrorSentence>}
      <div class="actions">
        <Status status={said(state)} />
        {state.at === 'done' && state.undoable && (
          <Button size="small" onPress={undo} buttonRef={first}>
            {t('undo')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
