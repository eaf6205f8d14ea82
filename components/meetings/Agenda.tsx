import { useId, useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { AgendaItem } from '@/lib/programme/agenda';
import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { ChevronDown, ChevronUp, ExternalLink, X } from '../ui/icons';
import { itemPlace, itemWords } from './itemWords';
import { personName } from './personOf';
import type { Do } from './useDo';

interface AgendaProps {
  meeting: Meeting;
  items: AgendaItem[];
  programme: Programme;
  act: Do;
}

/** The keys of the items with one of them a place up or down. */
function moved(items: AgendaItem[], at: number, by: 1 | -1): string[] {
  const keys = items.map(({ key }) => key);
  const [key = ''] = keys.splice(at, 1);
  keys.splice(at + by, 0, key);
  return keys;
}

/** The agenda: it fills itself; items are put in order, struck, and added by hand. */
export function Agenda({ meeting, items, programme, act }: AgendaProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const over = meeting.state === 'done';
  const add = async () => {
    if (words.trim() === '') return;
    if ((await act(ask('meeting.add', { id: meeting.id, words }), t('itemAdded'))) !== null)
      setWords('');
  };
  const order = (at: number, by: 1 | -1) =>
    act(ask('meeting.order', { id: meeting.id, keys: moved(items, at, by) }), t('itemMoved'));
  return (
    <section class="card agenda" aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('agenda')}</h2>
        <span class="end count">{tn('itemsCount', items.length)}</span>
      </div>
      {items.length === 0 && <p class="quiet">{t('agendaEmpty')}</p>}
      <ol>
        {items.map((item, at) => {
          const said = itemWords(item);
          return (
            <li key={item.key} data-became={item.became ?? undefined}>
              <span class="kind">{t(`item_${item.kind}`)}</span>
              <span class="words">
                {said}
                {item.quote && item.words && <q>{item.quote}</q>}
                <small>
                  {[
                    item.author ? personName(programme, item.author) : '',
                    itemPlace(item),
                    item.carried ? t('carried') : '',
                    item.became ? t(`became_${item.became}`) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              {!over && (
                <span class="tools">
                  {item.address && (
                    <a
                      class="ib s"
                      href={item.address}
                      target="_blank"
                      rel="noreferrer"
                      aria-label={t('openPageOf', { words: said.slice(0, 60) })}
                    >
                      <Icon of={ExternalLink} small />
                    </a>
                  )}
                  <IconButton
                    small
                    icon={ChevronUp}
                    name={t('moveUp', { words: said.slice(0, 60) })}
                    off={at === 0}
                    onPress={() => void order(at, -1)}
                  />
                  <IconButton
                    small
                    icon={ChevronDown}
                    name={t('moveDown', { words: said.slice(0, 60) })}
                    off={at === items.length - 1}
                    onPress={() => void order(at, 1)}
                  />
                  <IconButton
                    small
                    icon={X}
                    name={t('strike', { words: said.slice(0, 60) })}
                    onPress={() =>
                      void act(
                        ask('meeting.talk', { id: meeting.id, key: item.key, what: 'struck' }),
                        t('itemStruck'),
                      )
                    }
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {!over && (
        <form
          class="add-line"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <input
            class="in"
            aria-label={t('newItem')}
            placeholder={t('newItem')}
            value={words}
            maxLength={1_000}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <Button size="small" type="submit">
            {t('addItem')}
          </Button>
        </form>
      )}
    </section>
  );
}
