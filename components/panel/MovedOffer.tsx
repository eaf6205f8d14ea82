import type { MovedPage } from '@/lib/calls/movedCalls';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import type { Moves } from './moves';

/** The page seems to be one of the notebook's, at another address: its notes can be brought here. */
export function MovedOffer({ from, moves }: { from: MovedPage; moves: Moves }) {
  const { title, address, notes } = from;
  return (
    <section class="card moved" aria-labelledby="moved">
      <h2 id="moved">{t('movedTitle')}</h2>
      <p>{tn('movedWords', notes)}</p>
      <p class="was">
        {title && <b>{title}</b>}
        <span>{address}</span>
      </p>
      <div class="acts">
        <Button size="small" onPress={() => void moves.bring()}>
          {tn('movedBring', notes)}
        </Button>
        <Button size="small" look="plain" onPress={() => void moves.dismiss()}>
          {t('movedNot')}
        </Button>
      </div>
    </section>
  );
}
