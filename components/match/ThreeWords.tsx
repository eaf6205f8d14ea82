import { useState } from 'preact/hooks';

import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { Status } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { memberWord } from './memberWord';

interface Props {
  match: MatchState;
  call: (asked: Promise<Reply<unknown>>) => Promise<boolean>;
}

/** The three words that both see, to be compared by voice. */
export function ThreeWords({ match, call }: Props) {
  const [differ, setDiffer] = useState(false);
  const name = memberWord(match);
  return (
    <Setting title={t('matchWords')}>
      <p>{match.forDevice ? t('matchWordsDevice') : t('matchWordsWhat', { name })}</p>
      <ul class="three-words" aria-label={t('matchWords')}>
        {match.words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      {match.compared ? (
        <Status status={{ kind: 'saved', words: t('matchCompared') }} />
      ) : (
        <div class="actions">
          <Button onPress={() => void call(ask('match.compared', { same: true }))}>
            {t('matchSame')}
          </Button>
          <Button look="plain" onPress={() => setDiffer(true)}>
            {t('matchDiffer')}
          </Button>
        </div>
      )}
      {differ && !match.compared && (
        <div class="will">
          <p>{t('matchDifferWhat')}</p>
          <div class="actions">
            <Button onPress={() => void call(ask('match.compared', { same: false }))}>
              {t('matchDifferEnd')}
            </Button>
            <Button look="plain" onPress={() => setDiffer(false)}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </Setting>
  );
}
