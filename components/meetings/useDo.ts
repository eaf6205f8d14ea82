import { useMemo } from 'preact/hooks';
import type { Reply } from '@/lib/calls';
import { t } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import { replyText } from '../ui/failureText';

/**
 * Waits for a call and says what became of it: with `words`, what Undo takes back; else "Saved". Answers its value,
 * or `null` where it failed.
 */
export type Do = <T>(asked: Promise<Reply<T>>, words?: string) => Promise<T | null>;

export function useDo(actions: Actions): Do {
  return useMemo<Do>(
    () => async (asked, words) => {
      actions.failed('');
      const reply = await asked;
      if (!reply.ok) {
        actions.failed(replyText(reply));
        return null;
      }
      if (words) actions.done(words);
      else actions.said(t('statusSaved'));
      return reply.value;
    },
    [actions],
  );
}
