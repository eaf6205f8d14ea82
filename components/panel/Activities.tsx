import { Loaded } from '../ui/Loaded';
import type { PanelParts } from './usePanel';

const tab = () => import('../activities/ActivitiesTab');

/** The tab Activities; loaded when it is first looked at. */
export function Activities({ parts }: { parts: PanelParts }) {
  return <Loaded load={tab}>{({ ActivitiesTab }) => <ActivitiesTab parts={parts} />}</Loaded>;
}
