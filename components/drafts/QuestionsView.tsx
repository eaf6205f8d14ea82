import { useMemo } from 'preact/hooks';
import { t } from '@/lib/t';
import type { PanelStore } from '../panel/panelStore';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Icon } from '../ui/Icon';
import { ChevronLeft, Plus } from '../ui/icons';
import { DraftEditor } from './DraftEditor';
import { DraftRows } from './DraftRows';
import { draftDoings } from './draftDoings';
import { ALL_DRAFTS, NEW_DRAFT, openDraft } from './draftsStore';
import { ForumDates } from './ForumDates';
import { useDrafts } from './useDrafts';
import './drafts.css';

interface QuestionsViewProps {
  panel: PanelStore;
  /** Whether the frame has been wholly visible (clickjacking). */
  uncovered: () => Promise<boolean>;
  asksTwice: boolean;
}

/** The tab Questions: the drafts of both, the open one, and when the next forum is. */
export function QuestionsView({ panel, uncovered, asksTwice }: QuestionsViewProps) {
  const drafts = useDrafts(panel);
  const doings = useMemo(() => draftDoings(panel, drafts, uncovered), [panel]);
  const members = panel.state.view?.members ?? [];
  const { view, failed, blank, unfolded, all } = drafts.state;
  if (failed) {
    return (
      <ErrorSentence>
        <p>{failed}</p>
        <Button size="small" onPress={() => void drafts.load()}>
          {t('tryAgain')}
        </Button>
      </ErrorSentence>
    );
  }
  if (!view) return <p class="quiet">{t('loading')}</p>;
  const draft = openDraft(drafts.state);
  const rows = blank && !draft ? [blank, ...view.drafts] : view.drafts;
  return (
    <div class="questions">
      {draft && <h2 class="vh">{draft.title || t('untitledDraft')}</h2>}
      <div class="head">
        {draft ? (
          <button type="button" id={ALL_DRAFTS} class="link back" onClick={doings.close}>
            <Icon of={ChevronLeft} small />
            {t('allDrafts')}
          </button>
        ) : (
          <h2>{t('drafts')}</h2>
        )}
        <span class="end">
          <Button id={NEW_DRAFT} size="small" icon={Plus} onPress={drafts.add}>
            {t('newDraft')}
          </Button>
        </span>
      </div>
      {draft ? (
        <DraftEditor
          draft={draft}
          members={members}
          drafts={drafts}
          doings={doings}
          asksTwice={asksTwice}
        />
      ) : (
        <>
          {rows.length === 0 ? (
            <Empty title={t('noDrafts')} words={t('noDraftsWords')} />
          ) : (
            <DraftRows
              drafts={rows}
              members={members}
              unfolded={unfolded}
              all={all}
              onOpen={doings.open}
              onShow={drafts.set}
            />
          )}
          <ForumDates dates={view.dates} doings={doings} asksTwice={asksTwice} />
        </>
      )}
    </div>
  );
}
