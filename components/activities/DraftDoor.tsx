import { useEffect, useState } from 'preact/hooks';
import { hearNews } from '@/lib/ask';
import type { Door } from '@/lib/programme/activities';
import type { Draft } from '@/lib/records/draft';
import { t } from '@/lib/t';
import { authorOf } from '../notes/authorOf';
import { Button } from '../ui/Button';
import { Plus } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { Mark } from '../ui/Mark';
import type { ActivityHost } from './host';

interface DraftDoorProps {
  door: Extract<Door, { to: 'draft' }>;
  host: ActivityHost;
}

/** Drafts of one kind and audience: those of both that there are, and a new one. */
export function DraftDoor({ door, host }: DraftDoorProps) {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    const load = async () => {
      const reply = await host.call('drafts.view', {});
      if (reply.ok && !ending.signal.aborted)
        setDrafts(
          reply.value.drafts.filter(
            ({ type, audience }) => type === door.type && audience === door.audience,
          ),
        );
    };
    hearNews((news) => news.news === 'changed' && void load(), ending.signal);
    void load();
    return () => ending.abort();
  }, [door]);
  return (
    <section class="draft-door">
      <Button icon={Plus} onPress={() => void host.openDraft(door.type, door.audience)}>
        {inLanguage(door.label)}
      </Button>
      {drafts.length > 0 && (
        <ul class="list">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Mark member={authorOf(draft.author, host.members)} among={host.members} size="s" />
              {host.showDraft ? (
                <button type="button" class="link" onClick={() => host.showDraft?.(draft.id)}>
                  {draft.title || draft.text.slice(0, 80) || t('untitledDraft')}
                </button>
              ) : (
                <span>{draft.title || draft.text.slice(0, 80) || t('untitledDraft')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
