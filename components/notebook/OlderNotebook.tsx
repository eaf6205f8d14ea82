import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { History } from '@/components/ui/icons';
import { memberName } from '@/components/ui/Mark';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import type { Book } from './book';

/** Says that an earlier notebook is in use, so that nobody writes this year's notes into it; the way back. */
export function OlderNotebook({ book }: { book: Book }) {
  const [newest, setNewest] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    ask('notebooks.list', {}).then(
      (reply) => !gone && reply.ok && setNewest(reply.value.newest),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [book.notebook]);
  if (newest === null || newest === book.notebook) return null;
  const other = book.members.find(({ me }) => !me);
  return (
    <aside class="older" aria-label={t('olderNotebook')}>
      <Icon of={History} small />
      <p>{other ? t('olderWith', { name: memberName(other) }) : t('olderAlone')}</p>
      <Button size="small" onPress={() => void ask('notebook.use', { id: newest })}>
        {t('olderBack')}
      </Button>
    </aside>
  );
}
