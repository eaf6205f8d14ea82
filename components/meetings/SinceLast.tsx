import type { Programme } from '@/lib/programme/programme';
import { t } from '@/lib/t';
import { formatDay, formatWhole } from '../ui/formatTime';
import { itemPlace, itemWords } from './itemWords';

const SHOWN = 12;

/** "Since we last met": what is new from the other. */
export function SinceLast({ programme }: { programme: Programme }) {
  const { fresh } = programme;
  if (fresh.length === 0) return null;
  return (
    <section class="card since" aria-labelledby="since-title">
      <h2 id="since-title">{t('sinceLast')}</h2>
      <ul>
        {fresh.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <span class="kind">{t(`item_${one.kind}`)}</span>
            <span class="words">
              {itemWords(one)}
              {itemPlace(one) && <small>{itemPlace(one)}</small>}
            </span>
            <time title={formatWhole(one.at)}>{formatDay(one.at)}</time>
          </li>
        ))}
      </ul>
      {fresh.length > SHOWN && (
        <p class="quiet">{t('andMore', { count: String(fresh.length - SHOWN) })}</p>
      )}
    </section>
  );
}
