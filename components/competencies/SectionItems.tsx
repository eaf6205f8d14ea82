import { useState } from 'preact/hooks';
import { COMPETENCY_ITEMS } from '@/lib/programme/coverage';
import type { Entry } from '@/lib/records/activity';
import { randomId } from '@/lib/records/id';
import { t, tn } from '@/lib/t';
import type { ActivityHost } from '../activities/host';
import { AskedButton } from '../drafts/AskedButton';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { LinkedText } from '../ui/LinkedText';

interface ItemsProps {
  section: string;
  items: Entry[];
  host: ActivityHost;
}

const MOST = 200;
const ITEM = 2_000;

/** The lines of a pasted text as items; bullets and numbers before them go. */
export function itemsOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-•*·]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, MOST)
    .map((line) => line.slice(0, ITEM));
}

/** What a section says, as the pair wrote it down or took it from their own copy: none is shipped. */
export function SectionItems({ section, items, host }: ItemsProps) {
  const [text, setText] = useState('');
  const found = itemsOf(text);
  const add = async () => {
    if (found.length === 0) return;
    const rows = found.map((line) => ({ id: randomId(), cells: { section, text: line } }));
    const reply = await host.call('entries.save', { activity: COMPETENCY_ITEMS, rows });
    if (!reply.ok) return host.failed(reply);
    setText('');
    host.done(tn('itemsAdded', rows.length));
  };
  const remove = async (id: string) => {
    const reply = await host.call('record.delete', { id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('itemDeleted'));
  };
  return (
    <section class="card" aria-labelledby="items-title">
      <h2 id="items-title">{t('whatItSays')}</h2>
      {items.length === 0 && <p class="quiet">{t('noItems')}</p>}
      <ol class="items">
        {items.map(({ id, cells }) => (
          <li key={id}>
            <span id={`item-${id}`}>
              <LinkedText text={cells.text ?? ''} />
            </span>
            <AskedButton
              describedBy={`item-${id}`}
              asksTwice={false}
              onPress={() => void remove(id)}
            />
          </li>
        ))}
      </ol>
      <Field label={t('addItems')} of="items-text">
        <textarea
          id="items-text"
          class="in grows"
          rows={2}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <div>
        <Button size="small" off={found.length === 0} onPress={() => void add()}>
          {found.length > 1 ? tn('addItemsButton', found.length) : t('addItem')}
        </Button>
      </div>
    </section>
  );
}
