import { useState } from 'preact/hooks';
import type { Member } from '@/lib/calls';
import type { Comment } from '@/lib/records/comment';
import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';
import { AskedButton } from '../drafts/AskedButton';
import { formatTime, formatWhole } from '../ui/formatTime';
import { Mark, memberName } from '../ui/Mark';
import { authorOf } from './authorOf';
import { CommentWriter } from './CommentWriter';
import { pairOf } from './draft';
import { NoteText } from './NoteText';
import type { NoteDoings } from './noteDoings';

interface RepliesProps {
  note: Note;
  replies: Comment[];
  /** Ids of those that were not shown here before, separated by spaces. */
  fresh: string;
  members: Member[];
  asksTwice: boolean;
  doings: Pick<NoteDoings, 'reply' | 'editReply' | 'removeReply'>;
}

/** What the two say to each other about a note; "Reply" stands on the other's words. */
export function Replies(props: RepliesProps) {
  const { note, replies, fresh, members, asksTwice, doings } = props;
  const [writing, setWriting] = useState<string | null>(null);
  const { me, other } = pairOf(members);
  const last = replies.at(-1)?.author ?? note.author;
  const mayReply = other !== null && other !== undefined && last !== me.id;
  const ended = (saved: boolean) => {
    if (saved) setWriting(null);
    return saved;
  };
  if (replies.length === 0 && !mayReply) return null;
  const news = fresh.split(' ');
  return (
    <div class="replies">
      {replies.map((reply) => {
        const author = authorOf(reply.author, members);
        const text = [reply.text, ...reply.otherTexts].join('\n\n');
        if (writing === reply.id)
          return (
            <CommentWriter
              key={reply.id}
              id={`reply-${reply.id}`}
              first={text}
              label={t('replyLabel')}
              save={t('saveReply')}
              onCancel={() => setWriting(null)}
              onSave={async (words) => ended(await doings.editReply(reply.id, words))}
            />
          );
        return (
          <div class="say" key={reply.id}>
            <Mark member={author} among={members} />
            <div>
              <NoteText text={text} />
              <p class="meta">
                {news.includes(reply.id) && <span class="new">{t('fresh')}</span>}
                <span class="who">{memberName(author)}</span>
                <time title={formatWhole(reply.made)}>{formatTime(reply.made)}</time>
                {author.me && (
                  <span class="end">
                    <button type="button" class="link" onClick={() => setWriting(reply.id)}>
                      {t('edit')}
                    </button>
                    <AskedButton
                      asksTwice={asksTwice}
                      onPress={() => void doings.removeReply(reply.id)}
                    />
                  </span>
                )}
              </p>
            </div>
          </div>
        );
      })}
      {mayReply &&
        (writing === note.id ? (
          <CommentWriter
            id={`reply-to-${note.id}`}
            first=""
            label={t('replyLabel')}
            save={t('saveReply')}
            onCancel={() => setWriting(null)}
            onSave={async (words) => ended(await doings.reply(note, words))}
          />
        ) : (
          <button type="button" class="link" onClick={() => setWriting(note.id)}>
            {t('reply')}
          </button>
        ))}
    </div>
  );
}
