import { t } from '@/lib/t';
import type { PanelStore } from '../panel/panelStore';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { Copy } from '../ui/icons';
import { draftsOf } from './draftsStore';
import { draftAsText } from './draftWords';
import { useDrafts } from './useDrafts';

/** What is done with the open draft's text: it leaves the notebook only from here. */
export function DraftFoot({ panel }: { panel: PanelStore }) {
  const drafts = useDrafts(panel);
  const { open, view, text } = draftsOf(panel).state;
  const draft = view?.drafts.find(({ id }) => id === open);
  if (!draft) return null;
  const copy = () => {
    drafts.flush();
    if (copyText(draftAsText(draft, text))) panel.say('said', t('statusDraftCopied'));
    else panel.say('bad', t('statusNotCopied'));
  };
  return (
    <span class="acts">
      <Button icon={Copy} onPress={copy}>
        {t('copyDraft')}
      </Button>
    </span>
  );
}
