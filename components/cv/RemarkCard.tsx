import { useState } from 'preact/hooks';
import type { Member } from '@/lib/calls';
import type { Found } from '@/lib/quotes';
import type { OwnDocument, Remark } from '@/lib/records/document';
import { t } from '@/lib/t';
import type { Parts } from '../activities/parts';
import { AskedButton } from '../drafts/AskedButton';
import { CommentWriter } from '../notes/CommentWriter';
import { NoteText } from '../notes/NoteText';
import { formatTime, formatWhole } from '../ui/formatTime';
import { QuoteBlock } from '../ui/QuoteBlock';
import type { Cvs } from './useCv';
import { showPassage } from './usePassages';

interface CardProps extends Parts {
  remark: Remark;
  /** Where its passage stands; `null`: no longer in this version; `undefined`: it has none, or is looked for. */
  found: Found | null | undefined;
  resolved: boolean;
  author: Member;
  cvs: Cvs;
  cv: OwnDocument;
}

/** One comment: its passage, what kind it is, what it says, whether it was dealt with. */
export function RemarkCard({ remark, found, resolved, author, cvs, cv, ...parts }: CardProps) {
  const { host, reload } = parts;
  const [editing, setEditing] = useState(false);
  const { id, quote, type } = remark;
  const isMine = host.members.some((member) => member.me && member.id === cv.author);
  // The CV's author says it on the CV, since a comment belongs to who wrote it.
  const resolve = (on: boolean) =>
    cvs.save([
      ...(isMine
        ? [
            {
              kind: 'document' as const,
              id: cv.id,
              fields: [[`resolved:${id}`, on || null] as [string, true | null]],
            },
            ...(on ? [] : others()),
          ]
        : []),
      ...(author.me && (!isMine || remark.resolved)
        ? [
            {
              kind: 'comment' as const,
              id,
              fields: [['resolved', on || null] as [string, true | null]],
            },
          ]
        : []),
    ]);
  /** Earlier versions on which it was marked. */
  const others = () =>
    cvs.versions
      .flatMap(({ all }) => all)
      .filter((one) => one.id !== cv.id && one.resolved.includes(id))
      .map((one) => ({
        kind: 'document' as const,
        id: one.id,
        fields: [[`resolved:${id}`, null] as [string, null]],
      }));
  const remove = async () => {
    const reply = await host.call('record.delete', { id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('cvCommentDeleted'));
    await reload();
  };
  const says = [remark.text, ...remark.otherTexts].join('\n\n');
  const gone = quote !== null && found === null;
  const look = { line: gone ? ('gone' as const) : ('mine' as const), hand: author.role };
  return (
    <article
      class="card remark"
      data-resolved={resolved || undefined}
      aria-label={t(type === 'strength' ? 'cvStrength' : 'cvSuggestion')}
    >
      {quote &&
        (found ? (
          <QuoteBlock
            quote={quote}
            {...look}
            hint={t('showPassage')}
            onPress={() => showPassage(found)}
          />
        ) : (
          <QuoteBlock quote={quote} {...look} />
        ))}
      {gone && <small class="quiet">{t('cvPassageGone')}</small>}
      {found?.status === 'edited' && <small class="quiet">{t('cvPassageEdited')}</small>}
      {type && (
        <span class={`remark-type ${type}`}>
          {t(type === 'strength' ? 'cvStrength' : 'cvSuggestion')}
        </span>
      )}
      {editing ? (
        <CommentWriter
          id={`remark-${id}`}
          first={says}
          label={t('commentLabel')}
          onCancel={() => setEditing(false)}
          onSave={async (text) => {
            const saved = await cvs.save([{ kind: 'comment', id, fields: [], text: text.trim() }]);
            if (saved) setEditing(false);
            return saved;
          }}
        />
      ) : (
        <NoteText text={says} />
      )}
      <p class="meta">
        <time title={formatWhole(remark.made)}>{formatTime(remark.made)}</time>
        <span class="end">
          {(isMine || author.me) && (
            <button
              type="button"
              class="link"
              aria-pressed={resolved}
              onClick={() => void resolve(!resolved)}
            >
              {t(resolved ? 'cvResolvedNot' : 'cvResolve')}
            </button>
          )}
          {author.me && !editing && (
            <>
              <button type="button" class="link" onClick={() => setEditing(true)}>
                {t('edit')}
              </button>
              <AskedButton asksTwice={host.asksTwice} onPress={() => void remove()} />
            </>
          )}
        </span>
      </p>
    </article>
  );
}
