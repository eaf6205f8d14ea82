import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Comment } from '@/lib/records/comment';
import type { Note } from '@/lib/records/note';
import { t, tn, wordsLanguage } from '@/lib/t';
import { groupNotes } from '../notes/groupNotes';
import { NoteCard } from '../notes/NoteCard';
import { NoteWriter } from '../notes/NoteWriter';
import { staysWhy } from '../sync/Stays';
import { SyncTold } from '../sync/SyncTold';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Tip } from '../ui/ErrorSentence';
import { formatAgo } from '../ui/formatTime';
import { IconButton } from '../ui/IconButton';
import { Eye, EyeOff } from '../ui/icons';
import { MovedOffer } from './MovedOffer';
import { toggleHighlights } from './PanelTop';
import { keptDraft } from './panelState';
import type { PanelParts } from './usePanel';

/** From this many notes on that are nowhere but here, the panel reminds of a copy. */
const REMIND_FROM = 20;

function Group({
  title,
  end,
  children,
}: {
  title: string;
  end?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <>
      <div class="head">
        <h2>{title}</h2>
        {end && <span class="end">{end}</span>}
      </div>
      {children}
    </>
  );
}

function LastCopy({ parts }: { parts: PanelParts }) {
  const { store } = parts;
  const copy = store.state.view?.copy;
  if (!copy || copy.notes < REMIND_FROM) return null;
  return (
    <Tip>
      <p>
        {copy.last === null ? t('lastCopyNever') : t('lastCopyAgo', { ago: formatAgo(copy.last) })}
        {'. '}
        {tn('lastCopyWhy', copy.notes)}
      </p>
      <div class="tip-actions">
        <Button
          size="small"
          onPress={() =>
            void store.call('notebook.open', { hash: '#/settings' }).then(store.sayFailure)
          }
        >
          {t('saveCopy')}
        </Button>
      </div>
    </Tip>
  );
}

const NONE: Comment[] = [];

function byNote(replies: Comment[]): Map<string, Comment[]> {
  const map = new Map<string, Comment[]>();
  for (const reply of replies) map.set(reply.about, [...(map.get(reply.about) ?? []), reply]);
  return map;
}

/** The notes of the page: on passages in page order, about the page as a whole, and those whose passage is gone. */
export function NotesView({ parts }: { parts: PanelParts }) {
  const { store, writer, cards } = parts;
  const { view, draft, problem, chosen, reselecting, fresh, moved } = store.state;
  const replies = useMemo(() => byNote(view?.replies ?? NONE), [view?.replies]);
  if (!view) return null;
  const groups = groupNotes(view.notes, view.passages, view.order);
  const hidden = view.settings.hideHighlights;

  const writing = draft && (
    <NoteWriter
      key={draft.note ?? 'new'}
      draft={draft}
      page={view.page}
      pdf={view.pdf !== null}
      members={view.members}
      usedTags={parts.usedTags}
      problem={problem}
      offered={draft.note === null ? view.offered : null}
      onChange={writer.change}
      onTakeSelection={writer.takeSelection}
      onOffer={writer.offer}
    />
  );
  const card = (note: Note) =>
    draft?.note === note.id ? (
      writing
    ) : (
      <NoteCard
        key={note.id}
        note={note}
        members={view.members}
        passage={view.passages[note.id]}
        now={view.now[note.id]}
        fresh={fresh.includes(note.id)}
        replies={replies.get(note.id) ?? NONE}
        freshReplies={(replies.get(note.id) ?? NONE)
          .flatMap(({ id }) => (fresh.includes(id) ? [id] : []))
          .join(' ')}
        stays={staysWhy(view.sync, note.id)}
        chosen={chosen === note.id}
        unfinished={keptDraft(view, note.id) !== undefined}
        reselecting={reselecting === note.id}
        asksTwice={parts.asksTwice}
        language={wordsLanguage()}
        doings={cards}
      />
    );
  const kept = keptDraft(view, null);
  const homeless = draft && !view.notes.some((note) => note.id === draft.note);
  const eye = (
    <IconButton
      icon={hidden ? EyeOff : Eye}
      small
      name={t('hideHighlights')}
      pressed={hidden}
      onPress={() => toggleHighlights(store)}
    />
  );
  const none = view.notes.length === 0 && !draft && !kept;
  return (
    <>
      {homeless && <Group title={t(draft.note === null ? 'newNote' : 'editNote')}>{writing}</Group>}
      {kept && draft?.note !== null && (
        <Group title={t('unfinishedNote')}>
          <div class="card unfinished">
            <p class="text">{kept.text || kept.quote?.exact}</p>
            <Button size="small" onPress={writer.open}>
              {t('continueNote')}
            </Button>
          </div>
        </Group>
      )}
      {groups.passages.length > 0 && (
        <Group title={t('onThisPage')} end={eye}>
          {groups.passages.map(card)}
        </Group>
      )}
      {groups.page.length > 0 && (
        <Group title={t(view.pdf ? 'aboutPdf' : 'aboutPage')}>{groups.page.map(card)}</Group>
      )}
      {groups.orphans.length > 0 && (
        <Group title={t('passageNotFound')}>{groups.orphans.map(card)}</Group>
      )}
      {moved && <MovedOffer from={moved} moves={parts.moves} />}
      {none && !moved && (
        <Empty title={t('emptyTitle')} words={t(view.pdf ? 'emptyPdfWords' : 'emptyWords')} />
      )}
      <SyncTold
        sync={view.sync}
        onRead={() => void store.call('sync.told', {}).then(store.sayFailure)}
        onSettings={() =>
          void store.call('notebook.open', { hash: '#/settings' }).then(store.sayFailure)
        }
      />
      <LastCopy parts={parts} />
    </>
  );
}
