import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { BookOpen } from '../ui/icons';
import type { PanelStore } from './panelStore';

/** Why the browser's own side panel has no page to show: nothing to note on, or the browser tells no address. */
export type Nowhere = 'no-address' | 'no-access';

/** Beside a page that nothing can be known of: a sentence, and the notebook, which is always there. */
export function NoPage({ why, store }: { why: Nowhere; store: PanelStore }) {
  const words = why === 'no-address' ? t('noAddressWords') : t('noAccessWords');
  return (
    <Empty title={t(why === 'no-address' ? 'noAddressTitle' : 'noAccessTitle')} words={words}>
      <Button
        icon={BookOpen}
        onPress={() => void store.call('notebook.open', { hash: '#/notes' }).then(store.sayFailure)}
      >
        {t('openNotebook')}
      </Button>
    </Empty>
  );
}
