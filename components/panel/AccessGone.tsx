import type { SiteAccess } from '@/lib/calls/accessCalls';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { Tip } from '../ui/ErrorSentence';
import { Globe } from '../ui/icons';
import type { PanelStore } from './panelStore';

/** Opens the notebook tab at the question for the site of the page in view. */
export function askForSite(store: PanelStore): void {
  void store.call('access.ask', {}).then(store.sayFailure);
}

/** The browser took the access to this site back while Matchbook should be there: what holds, and the way back. */
export function AccessGone({ store, access }: { store: PanelStore; access: SiteAccess }) {
  if (access.state !== 'withdrawn') return null;
  return (
    <div role="alert">
      <Tip>
        <p>
          <b>{t('accessGone', { host: access.host })}</b> {t('accessGoneWhat')}
        </p>
        <div class="tip-actions">
          <Button size="small" icon={Globe} onPress={() => askForSite(store)}>
            {t('accessAgain')}
          </Button>
        </div>
      </Tip>
    </div>
  );
}
