import type { Book } from '@/components/notebook/book';
import { lastCopy, SaveCopyButton } from '@/components/settings/SaveCopy';
import { Setting } from '@/components/settings/Setting';
import { useSave } from '@/components/settings/useSave';
import { Button } from '@/components/ui/Button';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { memberWord } from './memberWord';
import { SendFile } from './SendFile';

interface Props {
  book: Book;
  match: MatchState;
  call: (asked: Promise<Reply<unknown>>) => Promise<boolean>;
}

/** The closing page: what each keeps, a copy for oneself, a last file for the other, the program's survey. */
export function Closed({ book, match, call }: Props) {
  const { saving, save } = useSave();
  const name = memberWord(match);
  return (
    <>
      <Setting title={t(match.at === 'ended' ? 'matchEnded' : 'matchLeft')} saving={saving}>
        <p>{t('matchKeeps', { name })}</p>
        <div class="part">
          <h3>{t('matchKeepCopy')}</h3>
          <div class="actions">
            <SaveCopyButton book={book} save={save} />
            <span class="quiet">{lastCopy(book.copy)}</span>
          </div>
        </div>
        <SendFile name={name} last next />
      </Setting>
      <Setting title={t('matchSurvey')}>
        <p>{t('matchSurveyWhat')}</p>
        <div class="actions">
          <a class="btn" href="#/timeline">
            {t('toTimeline')}
          </a>
          <a class="btn" href="#/report">
            {t('roomReport')}
          </a>
        </div>
        <ul class="asked">
          <li>{t('matchSurvey_goals')}</li>
          <li>{t('matchSurvey_learned')}</li>
          <li>{t('matchSurvey_often')}</li>
          <li>{t('matchSurvey_again')}</li>
          <li>{t('matchSurvey_next')}</li>
        </ul>
      </Setting>
      <Setting title={t('matchPutAwayTitle')}>
        <p>{t('matchPutAwayWhat', { name })}</p>
        <div class="actions">
          <Button onPress={() => void call(ask('match.putAway', {}))}>{t('matchPutAway')}</Button>
          <a class="btn" href="#/settings">
            {t('notebookBegin')}
          </a>
        </div>
      </Setting>
    </>
  );
}
