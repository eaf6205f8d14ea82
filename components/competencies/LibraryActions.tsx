import { useState } from 'preact/hooks';
import type { LibraryAction } from '@/lib/records/activity';
import { randomId } from '@/lib/records/id';
import { t } from '@/lib/t';
import type { ActivityHost } from '../activities/host';
import { authorOf } from '../notes/authorOf';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';

interface LibraryProps {
  section: string;
  library: LibraryAction[];
  host: ActivityHost;
}

/** What each brings to the own library under a section, as actions to be done. */
export function LibraryActions({ section, library, host }: LibraryProps) {
  const [what, setWhat] = useState('');
  const add = async () => {
    if (what.trim() === '') return;
    const ask = { id: randomId(), what: what.trim(), competency: section };
    const reply = await host.call('library.save', ask);
    if (!reply.ok) return host.failed(reply);
    setWhat('');
    host.saved();
  };
  const tick = async (id: string, done: boolean) => {
    const reply = await host.call('library.save', { id, done });
    if (!reply.ok) return host.failed(reply);
    host.saved();
  };
  return (
    <section class="card" aria-labelledby="library-title">
      <h2 id="library-title">{t('bringToLibrary')}</h2>
      <ul class="ticks">
        {library.map((one) => (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                checked={one.done}
                onChange={(event) => void tick(one.id, event.currentTarget.checked)}
              />
              <span class={one.done ? 'done' : ''}>{one.what}</span>
            </label>
            <Mark member={authorOf(one.author, host.members)} among={host.members} size="s" />
          </li>
        ))}
      </ul>
      <form
        class="add-line"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          class="in"
          aria-label={t('newAction')}
          placeholder={t('newAction')}
          value={what}
          maxLength={1_000}
          onInput={(event) => setWhat(event.currentTarget.value)}
        />
        <Button size="small" type="submit">
          {t('addAction')}
        </Button>
      </form>
    </section>
  );
}
