import type { Entry } from '@/lib/records/activity';
import { randomId } from '@/lib/records/id';
import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';
import { AskedButton } from '../drafts/AskedButton';
import { authorOf } from '../notes/authorOf';
import { NoteText } from '../notes/NoteText';
import { Button } from '../ui/Button';
import { Plus } from '../ui/icons';
import { Mark } from '../ui/Mark';
import { QuoteBlock } from '../ui/QuoteBlock';
import { Toggle } from '../ui/Toggle';
import { ArticleNotes } from './ArticleNotes';
import { PartHeading } from './PartHeading';
import { begin, type Parts } from './parts';

interface AttachedProps extends Parts {
  /** The notes of both on each page are shown, one's own beside the other's. */
  sideBySide: boolean;
}

function AttachedNote({ note, host }: { note: Note; host: Parts['host'] }) {
  const author = authorOf(note.author, host.members);
  return (
    <div class="card say">
      <Mark member={author} among={host.members} />
      <div>
        {note.quote && (
          <QuoteBlock quote={note.quote} line={author.me ? 'mine' : 'match'} hand={author.role} />
        )}
        <NoteText text={note.text} />
      </div>
    </div>
  );
}

/** The pages and notes that are kept with an activity. */
export function Attached({ sideBySide, ...parts }: AttachedProps) {
  const { activity, view, host, reload } = parts;
  const rows = activity.sheet ? [] : view.entries;
  const pages = rows.filter((entry) => entry.pageAddress && !entry.cells.note);
  const noted = new Map(
    rows.flatMap((entry) => (entry.cells.note ? [[entry.cells.note, entry]] : [])),
  );
  const { page } = host;
  const here = page && pages.some(({ pageAddress }) => pageAddress === page.pageAddress);
  const keep = async (cells: Record<string, string>, about: { address: string; title: string }) => {
    const row = { id: randomId(), cells, page: about };
    const reply = await host.call('entries.save', { activity: activity.id, rows: [row] });
    if (!reply.ok) return host.failed(reply);
    await begin(parts);
    host.saved();
    await reload();
  };
  const remove = async (entry: Entry | undefined) => {
    if (!entry) return;
    if (!(await host.uncovered())) return host.said(t('covered'));
    const reply = await host.call('record.delete', { id: entry.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('pageRemoved'));
    await reload();
  };
  return (
    <section class="attached" aria-labelledby="attached-title">
      <div class="head">
        <PartHeading host={host} id="attached-title">
          {t('pagesAndNotes')}
        </PartHeading>
        {page && !here && (
          <span class="end">
            <Button
              size="small"
              icon={Plus}
              onPress={() => void keep({}, { address: page.pageAddress, title: page.title ?? '' })}
            >
              {t('keepPage')}
            </Button>
          </span>
        )}
      </div>
      {rows.length === 0 && <p class="quiet">{t('noPagesKept')}</p>}
      {pages.map((entry) => (
        <div key={entry.id} class="kept-page">
          <div class="line">
            <a
              id={`page-${entry.id}`}
              href={entry.pageAddress}
              target="_blank"
              rel="noopener noreferrer"
            >
              {entry.pageTitle || entry.pageAddress}
            </a>
            <AskedButton
              describedBy={`page-${entry.id}`}
              asksTwice={host.asksTwice}
              onPress={() => void remove(entry)}
            />
          </div>
          {sideBySide && (
            <ArticleNotes
              notes={view.notes.filter((note) => note.pageAddress === entry.pageAddress)}
              host={host}
            />
          )}
        </div>
      ))}
      {!sideBySide &&
        view.notes
          .filter(({ id }) => noted.has(id))
          .map((note) => <AttachedNote key={note.id} note={note} host={host} />)}
      {!sideBySide && host.notes.length > 0 && (
        <details class="choose-notes">
          <summary>{t('keepNotes')}</summary>
          <div class="toggles">
            {host.notes.map((note) => (
              <Toggle
                key={note.id}
                on={noted.has(note.id)}
                onToggle={(on) =>
                  void (on
                    ? keep({ note: note.id }, { address: note.pageAddress, title: note.pageTitle })
                    : remove(noted.get(note.id)))
                }
              >
                {(note.text || note.quote?.exact || '').slice(0, 60)}
              </Toggle>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
