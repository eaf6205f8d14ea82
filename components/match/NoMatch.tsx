import { useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { Button } from '@/components/ui/Button';
import { UserPlus, Users } from '@/components/ui/icons';
import { t } from '@/lib/t';
import { JoinMatch } from './JoinMatch';
import { StartMatch } from './StartMatch';

/** Nobody else reads here yet: start a match, or join one. */
export function NoMatch({ book }: { book: Book }) {
  const [doing, setDoing] = useState<'start' | 'join' | null>(null);
  const done = () => setDoing(null);
  if (doing === 'start') return <StartMatch book={book} onDone={done} />;
  if (doing === 'join') return <JoinMatch book={book} onDone={done} />;
  return (
    <section class="card setting no-match" aria-labelledby="no-match">
      <h2 id="no-match">{t('matchNone')}</h2>
      <p>{t('matchNoneWhat')}</p>
      <ul class="facts plain">
        <li>{t('matchNoneHow1')}</li>
        <li>{t('matchNoneHow2')}</li>
        <li>{t('matchNoneHow3')}</li>
      </ul>
      <div class="actions">
        <Button look="primary" size="large" icon={UserPlus} onPress={() => setDoing('start')}>
          {t('matchStart')}
        </Button>
        <Button size="large" icon={Users} onPress={() => setDoing('join')}>
          {t('matchJoin')}
        </Button>
      </div>
    </section>
  );
}
