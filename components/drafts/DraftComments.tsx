import { useState } from 'preact/hooks';
import type { Member } from '@/lib/calls';
import type { Comment } from '@/lib/records/comment';
import { t } from '@/lib/t';
import { authorOf } from '../notes/authorOf';
import { CommentWriter } from '../notes/CommentWriter';
import { pairOf } from '../notes/draft';
import { NoteText } from '../notes/NoteText';
import { formatTime, formatWhole } from '../ui/formatTime';
import { Mark, memberName } from '../ui/Mark';
import { AskedButton } from './AskedButton';
import { NEW_COMMENT } from './draftsStore';

interface DraftCommentsProps {
  comments: Comment[];
  members: Member[];
  asksTwice: boolean;
  onAdd: (text: string) => Promise<boolean>;
  onEdit: (id: string, text: string) => Promise<boolean>;
  onRemove: (id: string) => Promise<void>;
}

/** What the two say to each other about a draft. */
export function DraftComments(props: DraftCommentsProps) {
  const { comments, members, asksTwice, onAdd, onEdit, onRemove } = props;
  const [editing, setEditing] = useState<string | null>(null);
  const { other } = pairOf(members);
  return (
    <section aria-labelledby="draft-comments">
      <div class="head">
        <h3 id="draft-comments">{t(other ? 'betweenUs' : 'remarks')}</h3>
      </div>
      <div class="card comments">
        {comments.map((comment) => {
          const author = authorOf(comment.author, members);
          if (editing === comment.id)
            return (
              <CommentWriter
                key={comment.id}
                id={`comment-${comment.id}`}
                first={[comment.text, ...comment.otherTexts].join('\n\n')}
                label={t('commentLabel')}
                onCancel={() => setEditing(null)}
                onSave={async (text) => {
                  const saved = await onEdit(comment.id, text);
                  if (saved) setEditing(null);
                  return saved;
                }}
              />
            );
          return (
            <div class="say" key={comment.id}>
              <Mark member={author} among={members} />
              <div>
                <NoteText text={[comment.text, ...comment.otherTexts].join('\n\n')} />
                <p class="meta">
                  <span class="who">{memberName(author)}</span>
                  <time title={formatWhole(comment.made)}>{formatTime(comment.made)}</time>
                  {author.me && (
                    <span class="end">
                      <button type="button" class="link" onClick={() => setEditing(comment.id)}>
                        {t('edit')}
                      </button>
                      <AskedButton
                        asksTwice={asksTwice}
                        onPress={() => void onRemove(comment.id)}
                      />
                    </span>
                  )}
                </p>
              </div>
            </div>
          );
        })}
        <CommentWriter id={NEW_COMMENT} first="" label={t('commentLabel')} onSave={onAdd} />
      </div>
    </section>
  );
}
