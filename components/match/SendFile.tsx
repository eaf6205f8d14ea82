import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Send } from '@/components/ui/icons';
import { Status } from '@/components/ui/Status';
import { t, tn } from '@/lib/t';
import { sendToMatch } from './matchFile';

type State =
  | { at: 'still' }
  | { at: 'making' }
  | { at: 'nothing' }
  | { at: 'sent'; words: string }
  | { at: 'failed'; why: string };

interface Props {
  /** What the other is called. */
  name: string;
  /** The match is over: this is the last file, with everything. */
  last?: boolean;
  /** It is the next step here. */
  next: boolean;
}

/** "Send to my match": one file with what is new for them. */
export function SendFile({ name, last, next }: Props) {
  const [state, setState] = useState<State>({ at: 'still' });
  async function send(everything: boolean): Promise<void> {
    setState({ at: 'making' });
    const reply = await sendToMatch(everything);
    if (!reply.ok) setState({ at: 'failed', why: failureText(reply.failure, reply.detail) });
    else if (reply.value === null) setState({ at: 'nothing' });
    else {
      const { records, name: file } = reply.value;
      setState({ at: 'sent', words: tn('matchSent', records, { file }) });
    }
  }
  return (
    <div class="part">
      <p>{t(last ? 'matchSendLast' : 'matchSendWhat', { name })}</p>
      <div class="actions">
        <Button
          look={next ? 'primary' : 'usual'}
          icon={Send}
          off={state.at === 'making'}
          onPress={() => send(last === true)}
        >
          {t('matchSend')}
        </Button>
        {!last && (state.at === 'nothing' || state.at === 'sent') && (
          <Button look="plain" onPress={() => send(true)}>
            {t('matchSendAll')}
          </Button>
        )}
      </div>
      <Status
        status={
          state.at === 'sent'
            ? { kind: 'saved', words: state.words }
            : state.at === 'nothing'
              ? { kind: 'said', words: t('matchNothingNew', { name }) }
              : state.at === 'making'
                ? { kind: 'said', words: t('matchMaking') }
                : null
        }
      />
      {state.at === 'failed' && <ErrorSentence>{state.why}</ErrorSentence>}
    </div>
  );
}
