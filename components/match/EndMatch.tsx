import { useState } from 'preact/hooks';
import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { Flag, LogOut } from '@/components/ui/icons';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { memberWord } from './memberWord';
import { Surely } from './Surely';

interface Props {
  match: MatchState;
  call: (asked: Promise<Reply<unknown>>) => Promise<boolean>;
}

/** Leaving the match, and ending it. */
export function EndMatch({ match, call }: Props) {
  const [how, setHow] = useState<'leave' | 'end' | null>(null);
  const name = memberWord(match);
  return (
    <Setting title={t('matchEndTitle')}>
      <p>{t('matchEndWhat', { name })}</p>
      <div class="actions">
        <Button icon={Flag} onPress={() => setHow('end')}>
          {t('matchEnd')}
        </Button>
        <Button icon={LogOut} look="plain" onPress={() => setHow('leave')}>
          {t('matchLeave')}
        </Button>
      </div>
      {how && (
        <Surely
          key={how}
          words={t(how === 'end' ? 'matchEndSure' : 'matchLeaveSure', { name })}
          yes={t(how === 'end' ? 'matchEndDo' : 'matchLeaveDo')}
          onYes={() => void call(ask('match.close', { how }))}
          onNo={() => setHow(null)}
        />
      )}
    </Setting>
  );
}
