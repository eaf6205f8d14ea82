import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatShort } from '@/components/ui/formatTime';
import { t, tn } from '@/lib/t';
import type { Shareable } from './shareable';

/** More than so many are drawn only when they are asked for. */
const FIRST = 30;
/** A row shows the beginning. */
const LINE = 120;

interface RowProps {
  item: Shareable;
  shared: boolean;
  onShare: (shared: boolean) => void;
}

const lineOf = ({ text, quote, title }: Shareable) =>
  (text || quote || title).slice(0, LINE).replace(/\s+/g, ' ').trim() || t('noteWithoutText');

/** One thing so far: whether it is shared, and the whole of it to look at. */
function Row({ item, shared, onShare }: RowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          checked={shared}
          aria-labelledby={`${id}-line`}
          aria-describedby={`${id}-of`}
          onChange={(event) => onShare(event.currentTarget.checked)}
        />
        <span>
          <span id={`${id}-line`}>{lineOf(item)}</span>
          <small id={`${id}-of`}>
            {t(`matchKind_${item.kind}`)} · {item.title && `${item.title} · `}
            {formatShort(item.made)}
          </small>
        </span>
      </label>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('matchLook')}
          <span class="vh">: {lineOf(item)}</span>
        </summary>
        {open && (
          <div class="whole">
            {item.quote && <p class="quote">{item.quote}</p>}
            {item.text && <p class="text">{item.text}</p>}
          </div>
        )}
      </details>
    </li>
  );
}

interface Props {
  items: Shareable[];
  /** Those that stay "only me": ids. */
  keep: ReadonlySet<string>;
  onKeep: (keep: ReadonlySet<string>) => void;
}

/** Which of the notes so far the other will see. */
export function ShareNotes({ items, keep, onKeep }: Props) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, FIRST);
  const shared = items.length - items.filter(({ id }) => keep.has(id)).length;
  return (
    <fieldset class="share-notes">
      <legend>{t('matchShareTitle')}</legend>
      <p>{t('matchShareWhat')}</p>
      <div class="actions">
        <Button size="small" onPress={() => onKeep(new Set())}>
          {t('matchShareAll')}
        </Button>
        <Button size="small" onPress={() => onKeep(new Set(items.map(({ id }) => id)))}>
          {t('matchShareNone')}
        </Button>
        <span class="quiet" role="status">
          {tn('matchShared', shared, { all: items.length })}
        </span>
      </div>
      <ul>
        {shown.map((item) => (
          <Row
            key={item.id}
            item={item}
            shared={!keep.has(item.id)}
            onShare={(share) => {
              const next = new Set(keep);
              if (share) next.delete(item.id);
              else next.add(item.id);
              onKeep(next);
            }}
          />
        ))}
      </ul>
      {shown.length < items.length && (
        <div>
          <Button size="small" onPress={() => setAll(true)}>
            {tn('matchShowAll', items.length)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
