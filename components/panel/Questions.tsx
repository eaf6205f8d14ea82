import { Loaded } from '../ui/Loaded';
import type { PanelParts } from './usePanel';

const view = () => import('../drafts/QuestionsView');
const foot = () => import('../drafts/DraftFoot');

/** The tab Questions; loaded when it is first looked at. */
export function Questions({ parts: { store, uncovered, asksTwice } }: { parts: PanelParts }) {
  return (
    <Loaded load={view}>
      {({ QuestionsView }) => (
        <QuestionsView panel={store} uncovered={uncovered} asksTwice={asksTwice} />
      )}
    </Loaded>
  );
}

/** Its row in the foot. */
export function QuestionsFoot({ parts: { store, uncovered, asksTwice } }: { parts: PanelParts }) {
  return (
    <Loaded load={foot} quiet>
      {({ DraftFoot }) => <DraftFoot panel={store} uncovered={uncovered} asksTwice={asksTwice} />}
    </Loaded>
  );
}
