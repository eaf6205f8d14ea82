import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NoteDoings } from '@/components/notes/noteDoings';
import { replyText } from '@/components/ui/failureText';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { Comment } from '@/lib/records/comment';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import type { Book } from './book';

/** What was replied to a note, read anew with each change of the notebook, and what is done with it. */
export function useReplies(note: string, book: Book, actions: Actions) {
  const [replies, setReplies] = useState<Comment[]>([]);
  useEffect(() => {
    let gone = false;
    // Where the database was let go, what is shown stays.
    book.replies(note).then(
      (read) => gone || setReplies(read),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [note, book]);
  const doings = useMemo<Pick<NoteDoings, 'reply' | 'editReply' | 'removeReply'>>(() => {
    const did = async (asked: Promise<Reply<unknown>>): Promise<boolean> => {
      actions.failed('');
      const reply = await asked;
      if (!reply.ok) actions.failed(replyText(reply));
      return reply.ok;
    };
    return {
      reply: ({ id }, text) => did(ask('comment.add', { about: id, text })),
      editReply: (id, text) => did(ask('comment.edit', { id, text })),
      async removeReply(id) {
        if (await did(ask('record.delete', { id }))) actions.done(t('replyDeleted'));
      },
    };
  }, [actions]);
  return { replies, doings };
}
