import { useState } from 'preact/hooks';
import { draftHtml } from '@/lib/drafts/draftHtml';
import { t, tn } from '@/lib/t';
import type { PanelStore } from '../panel/panelStore';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { Copy } from '../ui/icons';
import { openDraft } from './draftsStore';
import { draftAsText } from './draftWords';
import { useDraftsState } from './useDraftsState';
import { useEditor } from './useEditor';

interface DraftFootProps {
  panel: PanelStore;
  /** Whether the frame has been wholly visible (clickjacking). */
  uncovered: () => Promise<boolean>;
  asksTwice: boolean;
}

/** What is done with the open draft's text: it leaves the notebook only from here, at a press. */
export function DraftFoot({ panel, uncovered, asksTwice }: DraftFootProps) {
  const drafts = useDraftsState(panel);
  const { state } = drafts;
  const { text } = state;
  const draft = openDraft(state);
  const editor = useEditor(panel, draft !== null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!draft) return null;
  const copy = () => {
    drafts.flush();
    const whole = draftAsText(draft, text);
    if (copyText(whole, draftHtml(whole))) panel.say('said', t('statusDraftCopied'));
    else panel.say('bad', t('statusNotCopied'));
  };
  const insert = async () => {
    if (asksTwice && !asked) {
      setAsked(true);
      return;
    }
    setAsked(false);
    setBusy(true);
    drafts.flush();
    if (!(await uncovered())) {
      setBusy(false);
      return panel.say('bad', t('covered'));
    }
    const subject = draft.title.trim() || null;
    const reply = await panel.call('insert.text', { subject, text });
    setBusy(false);
    if (!reply.ok) return panel.sayFailure(reply);
    const { cut } = reply.value;
    if (cut > 0) panel.say('bad', tn('insertCut', cut));
    else panel.say('said', t('insertDone'));
  };
  const can = editor !== null && editor.kind !== 'other-host' && !editor.readOnly;
  const why = !editor
    ? null
    : editor.kind === 'other-host'
      ? t('error_other_host')
      : editor.readOnly
        ? t('error_editor_read_only')
        : editor.connect
          ? t('insertConnect')
          : null;
  return (
    <>
      {why && (
        <p class="foot-why" id="insert-why">
          {why}
        </p>
      )}
      <span class="acts">
        <Button icon={Copy} off={draftAsText(draft, text) === ''} onPress={copy}>
          {t('copyDraft')}
        </Button>
        {editor && (
          <Button
            look="primary"
            off={!can || busy || text.trim() === ''}
            describedBy={why ? 'insert-why' : undefined}
            onPress={() => void insert()}
          >
            {t(asked ? 'insertAgain' : 'insertDraft')}
          </Button>
        )}
      </span>
    </>
  );
}
