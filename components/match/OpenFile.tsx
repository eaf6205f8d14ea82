import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Status } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import type { Preview } from '@/lib/calls/exchangeCalls';
import { t } from '@/lib/t';
import { Brings } from './Brings';
import { takeDropped } from './dropped';
import { isPairing, MOST_MATCH_FILE, type OpenedFile, openMatchFile } from './matchFile';
import type { StepProps } from './OnTheWay';
import { TakeIn } from './TakeIn';
import { takenIn } from './takenIn';

type State =
  | { at: 'still' }
  | { at: 'reading' }
  | { at: 'refused'; why: string }
  | { at: 'ready'; opened: OpenedFile }
  | { at: 'merging' }
  | { at: 'done' };

interface Props extends Pick<StepProps, 'call'> {
  /** A file that was opened in the panel: what it brings is shown at once. */
  opened: string | null;
}

const isNothing = ({ nothing }: Preview) => nothing;

/** "Open a file from my match": what it brings, and merging it. */
export function OpenFile({ call, opened }: Props) {
  const [state, setState] = useState<State>({ at: 'still' });
  const first = useRef<HTMLButtonElement>(null);
  async function open(file: Blob): Promise<void> {
    if (file.size > MOST_MATCH_FILE) {
      setState({ at: 'refused', why: t('matchFileTooLarge') });
      return;
    }
    setState({ at: 'reading' });
    try {
      if (await isPairing(file)) {
        const taken = await takenIn(file);
        setState({ at: 'still' });
        if (taken.ok) await call(ask('match.take', taken.given));
        return;
      }
      const reply = await openMatchFile(file);
      if (reply.ok) setState({ at: 'ready', opened: reply.value });
      else setState({ at: 'refused', why: failureText(reply.failure, reply.detail) });
    } catch {
      setState({ at: 'refused', why: t('copyUnreadable') });
    }
  }
  async function merge({ id }: OpenedFile): Promise<void> {
    setState({ at: 'merging' });
    const reply = await ask('exchange.merge', { id });
    if (reply.ok) setState({ at: 'done' });
    else setState({ at: 'refused', why: failureText(reply.failure, reply.detail) });
  }
  useEffect(() => {
    // A file that was dropped on the panel, or elsewhere in the notebook, came here to be looked at.
    return takeDropped((file) => void open(file));
  }, []);
  useEffect(() => {
    if (!opened) return;
    let gone = false;
    ask('exchange.preview', { id: opened }).then((reply) => {
      if (gone) return;
      if (reply.ok) setState({ at: 'ready', opened: { id: opened, preview: reply.value } });
      // It was merged already, or is too long ago.
      else if (reply.failure !== 'not-found')
        setState({ at: 'refused', why: failureText(reply.failure, reply.detail) });
    });
    return () => {
      gone = true;
    };
  }, [opened]);
  useEffect(() => {
    if (state.at === 'ready') first.current?.focus();
  }, [state.at]);
  return (
    <div class="part">
      <TakeIn
        words={t('matchOpenFile')}
        hint={t('matchDropFile')}
        accept=".matchbook"
        busy={state.at === 'reading' || state.at === 'merging'}
        onFile={(file) => void open(file)}
      />
      {state.at === 'refused' && <ErrorSentence>{state.why}</ErrorSentence>}
      {state.at === 'ready' && (
        // biome-ignore lint/a11y/useSemanticElements: it groups no fields, so a fieldset would be wrong
        <div class="will" role="group" aria-label={t('matchBrings')}>
          <Brings preview={state.opened.preview} />
          <div class="actions">
            {!isNothing(state.opened.preview) && (
              <Button look="primary" buttonRef={first} onPress={() => void merge(state.opened)}>
                {t('matchMerge')}
              </Button>
            )}
            <Button
              buttonRef={isNothing(state.opened.preview) ? first : undefined}
              onPress={() => setState({ at: 'still' })}
            >
              {t(isNothing(state.opened.preview) ? 'copyClose' : 'cancel')}
            </Button>
          </div>
        </div>
      )}
      <Status
        status={
          state.at === 'done'
            ? { kind: 'saved', words: t('matchMerged') }
            : state.at === 'reading' || state.at === 'merging'
              ? { kind: 'said', words: t('matchReading') }
              : null
        }
      />
    </div>
  );
}
