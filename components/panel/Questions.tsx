import { t } from '@/lib/t';
import { useLoaded } from '../ui/useLoaded';
import type { PanelParts } from './usePanel';

const view = () => import('../drafts/QuestionsView');
const foot = () => import('../drafts/DraftFoot');

/** The tab Questions; loaded when it is first looked at. */
export function Questions({ parts }: { parts: PanelParts }) {
  const loaded = useLoaded(view);
  if (!loaded) return <p class="soon">{t('loading')}</p>;
  return (
    <loaded.QuestionsView
      panel={parts.store}
      uncovered={parts.uncovered}
      asksTwice={parts.asksTwice}
    />
  );
}

/** Its row in the foot. */
export function QuestionsFoot({ parts }: { parts: PanelParts }) {
  const loaded = useLoaded(foot);
  return loaded ? (
    <loaded.DraftFoot panel={parts.store} uncovered={parts.uncovered} asksTwice={parts.asksTwice} />
  ) : null;
}
