import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { replyText } from '@/components/ui/failureText';
import { formatDay, formatTime, formatWhole } from '@/components/ui/formatTime';
import { hostOf } from '@/components/ui/hostOf';
import { RotateCcw, Trash } from '@/components/ui/icons';
import { Mark } from '@/components/ui/Mark';
import { quoteText } from '@/components/ui/QuoteBlock';
import { ask } from '@/lib/ask';
import type { Deleted } from '@/lib/records/deleted';
import { t } from '@/lib/t';
import type { Actions } from './actions';
import { type Book, memberOf } from './book';
import { RoomTitle } from './RoomTitle';

/** What is deleted can be restored for so long (design: law 3), in milliseconds. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;
const ROWS = 200;

/** The room "Recently deleted": each can come back, or go for good. */
export function RecentlyDeleted({ book, actions }: { book: Book; actions: Actions }) {
  const [most, setMost] = useState(ROWS);
  const { deleted } = book;
  if (deleted.length === 0) {
    return (
      <>
        <RoomTitle title={t('recentlyDeleted')} />
        <Empty title={t('deletedEmptyTitle')} words={t('deletedEmptyWords')} />
      </>
    );
  }
  return (
    <>
      <RoomTitle title={t('recentlyDeleted')} facts={t('deletedFacts')} />
      <ul class="list">
        {deleted.slice(0, most).map((record) => (
          <DeletedRow key={record.id} record={record} book={book} actions={actions} />
        ))}
      </ul>
      {deleted.length > most && (
        <div class="more-row">
          <Button onPress={() => setMost(most + ROWS)}>{t('showMore')}</Button>
        </div>
      )}
    </>
  );
}

/** The first words that it begins with, on one line. */
const lineOf = (text: string) => text.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';

interface DeletedRowProps {
  record: Deleted;
  book: Book;
  actions: Actions;
}

function DeletedRow({ record, book, actions }: DeletedRowProps) {
  const [asks, setAsks] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asks) sure.current?.focus();
    else if (asked.current) opener.current?.focus();
    asked.current = asks;
  }, [asks]);
  const { id, kind, author, words, quote, pageTitle, address, deleted: when } = record;
  const goes = when + KEPT_MS;
  const from = [
    ...(kind === 'note' ? [] : [t(`deleted_${kind}`)]),
    ...(kind === 'note' || pageTitle ? [pageTitle || t('untitledPage')] : []),
    ...(address ? [hostOf(address)] : []),
  ];

  async function restore(): Promise<void> {
    actions.failed('');
    const reply = await ask('record.restore', { id });
    if (!reply.ok) return actions.failed(replyText(reply));
    document.getElementById('room')?.focus({ preventScroll: true });
    actions.done(t('statusRestored'));
  }
  async function purge(): Promise<void> {
    actions.failed('');
    const reply = await ask('record.purge', { id });
    if (!reply.ok) return actions.failed(replyText(reply));
    document.getElementById('room')?.focus({ preventScroll: true });
    actions.said(t('deletedForGood'));
  }

  return (
    <li class="rec still">
      <Mark member={memberOf(book, author)} among={book.members} />
      <div>
        <p class="t">
          {lineOf(words) || (kind === 'note' ? t('noteWithoutText') : t(`deleted_${kind}`))}
        </p>
        {quote && <p class="d">{quoteText(quote)}</p>}
        <p class="from">{from.join(' · ')}</p>
      </div>
      <span class="when two">
        <time dateTime={new Date(when).toISOString()} title={formatWhole(when)}>
          {t('deletedWhen', { when: formatTime(when) })}
        </time>
        <time dateTime={new Date(goes).toISOString()} title={formatWhole(goes)}>
          {t('deletedGoes', { day: formatDay(goes) })}
        </time>
      </span>
      <div class="acts">
        {asks ? (
          <>
            <p>{t('purgeSure')}</p>
            <Button size="small" icon={Trash} onPress={purge} buttonRef={sure}>
              {t('purge')}
            </Button>
            <Button size="small" look="plain" onPress={() => setAsks(false)}>
              {t('purgeKeep')}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" icon={RotateCcw} onPress={restore}>
              {t('restore')}
            </Button>
            <Button size="small" look="plain" onPress={() => setAsks(true)} buttonRef={opener}>
              {t('purge')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
