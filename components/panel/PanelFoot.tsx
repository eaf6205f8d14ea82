import { t } from '@/lib/t';
import { isEmpty, overBy, pairOf } from '../notes/draft';
import { syncFoot } from '../sync/syncWords';
import { Button } from '../ui/Button';
import { Plus } from '../ui/icons';
import { Status, type StatusWords } from '../ui/Status';
import { keptDraft } from './panelState';
import { QuestionsFoot } from './Questions';
import type { PanelParts } from './usePanel';
import { NEW_NOTE } from './writerDoings';

function saveWords(parts: PanelParts): string {
  const { view, draft, saving } = parts.store.state;
  if (saving) return t('saving');
  const { other } = pairOf(view?.members ?? []);
  if (!other) return t('save');
  return draft?.onlyMe
    ? t('saveForMe')
    : t('saveFor', { name: other.name || t(`role_${other.role}`) });
}

/**
 * What the status line says where nothing was said yet: that a draft is kept, that there is none to save, or how
 * what was saved stands with the browser account.
 */
function restStatus(parts: PanelParts): StatusWords | null {
  const { view, draft } = parts.store.state;
  if (!draft) return view && syncFoot(view.sync);
  if (isEmpty(draft)) return { kind: 'said', words: t('writeFirst') };
  return keptDraft(view, draft.note)?.at === draft.at
    ? { kind: 'kept', words: t('statusKept') }
    : null;
}

/** The last row: whether the work is safe, and the next step, always at its end. */
export function PanelFoot({ parts }: { parts: PanelParts }) {
  const { store, writer } = parts;
  const { view, draft, status, tab, saving, footActs } = store.state;
  const empty = draft !== null && isEmpty(draft);
  return (
    <footer class={draft || status ? 'panel-foot' : 'panel-foot rests'}>
      <Status id="status" status={status ?? restStatus(parts)} />
      {view && tab === 'questions' && <QuestionsFoot parts={parts} />}
      {view && tab === 'sites' && footActs.length > 0 && (
        <span class="acts">
          {footActs.map(({ id, words, look, off, press }) => (
            <Button key={id} id={id} look={look} off={off} onPress={press}>
              {words}
            </Button>
          ))}
        </span>
      )}
      {view && tab === 'notes' && (
        <span class="acts">
          {draft ? (
            <>
              <Button look="plain" onPress={() => void writer.cancel()}>
                {t('cancel')}
              </Button>
              <Button
                look="primary"
                off={saving || empty || overBy(draft) > 0}
                describedBy={empty ? 'status' : undefined}
                onPress={() => void writer.save()}
              >
                <span class="steady">
                  <span>{saveWords(parts)}</span>
                  <span aria-hidden="true">{t('saving')}</span>
                </span>
              </Button>
            </>
          ) : (
            <Button id={NEW_NOTE} look="primary" icon={Plus} onPress={writer.open}>
              {t('newNote')}
            </Button>
          )}
        </span>
      )}
    </footer>
  );
}
