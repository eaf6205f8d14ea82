import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { Logo } from '../ui/Logo';

/** By the toolbar button: the page cannot hold the panel; a press opens it beside the page. */
export function OfferBeside({ onOpen }: { onOpen: () => void }) {
  return (
    <main class="offer-beside">
      <header>
        <Logo />
        <h1>{t('besideTitle')}</h1>
      </header>
      <p>{t('besideWords')}</p>
      <Button look="primary" onPress={onOpen}>
        {t('besideOpen')}
      </Button>
    </main>
  );
}
