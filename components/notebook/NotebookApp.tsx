import { useEffect } from 'preact/hooks';
import { LockForm } from '@/components/lock/LockForm';
import { Erase } from '@/components/settings/Erase';
import { Button } from '@/components/ui/Button';
import { failureText } from '@/components/ui/failureText';
import type { Settings } from '@/lib/calls';
import { t } from '@/lib/t';
import { PlainPage } from './PlainPage';
import { Shell } from './Shell';
import { useNotebook } from './useNotebook';

interface Props {
  /** Takes the words of the chosen language, before anything is drawn with them. */
  beforeShown: (settings: Settings) => Promise<void>;
}

/** The notebook tab: the notebook, or the one thing there is to say where it cannot be shown. */
export function NotebookApp({ beforeShown }: Props) {
  const { state, open, letGo, erased } = useNotebook(beforeShown);
  const erase = { onBefore: letGo, onErased: erased, onFailed: open };
  useEffect(() => {
    if (state.at !== 'open') document.title = t('appName');
  }, [state.at]);

  useEffect(() => {
    if (state.at !== 'changed') return;
    // Nothing that this tab remembers of the one before is shown with the other.
    history.replaceState(null, '', '#/notes');
    location.reload();
  }, [state.at]);

  switch (state.at) {
    case 'changed':
    case 'opening':
      return <p class="opening">{t('notebookOpening')}</p>;
    case 'open':
      return <Shell book={state.book} erase={erase} />;
    case 'locked':
      return (
        <PlainPage>
          <LockForm onOpen={open} />
          <details class="forgotten">
            <summary>{t('forgotten')}</summary>
            <div class="part">
              <p>{t('forgottenWords')}</p>
              <Erase {...erase} />
            </div>
          </details>
        </PlainPage>
      );
    case 'erased':
      return (
        <PlainPage title={t('erasedTitle')}>
          <p>{t('erasedWords')}</p>
        </PlainPage>
      );
    case 'failed': {
      const updated = state.failure === 'updated';
      return (
        <PlainPage title={updated ? t('updatedTitle') : t('notebookFailed')}>
          <p role="alert">{failureText(state.failure, state.detail)}</p>
          <div>
            <Button look="primary" onPress={() => location.reload()}>
              {updated ? t('reloadPage') : t('tryAgain')}
            </Button>
          </div>
        </PlainPage>
      );
    }
  }
}
