import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import type { Book } from '../notebook/book';
import { replyText } from '../ui/failureText';
import type { ActivityHost } from './host';

/** The notebook tab as the place where activities are shown. */
export function notebookHost(book: Book, actions: Actions): ActivityHost {
  const go = (hash: string) => {
    location.hash = hash;
  };
  return {
    place: 'notebook',
    call: ask,
    members: book.members,
    page: null,
    notes: [],
    book,
    saved: () => {
      actions.failed('');
      actions.said(t('statusSaved'));
    },
    said: actions.said,
    failed: (reply) => actions.failed(replyText(reply)),
    done: actions.done,
    open: (activity) => go(activity ? `#/activities/${activity}` : '#/activities'),
    go,
    openSites: (filter) => go(`#/sites/filter/${filter}`),
    suggest: () => go('#/sites'),
    async openDraft(type, audience) {
      const reply = await ask('draft.add', { type, audience, page: false });
      if (reply.ok) actions.said(t('draftMade'));
      else actions.failed(replyText(reply));
    },
    uncovered: async () => true,
    asksTwice: false,
  };
}
