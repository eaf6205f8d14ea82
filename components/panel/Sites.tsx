import { Loaded } from '../ui/Loaded';
import type { PanelParts } from './usePanel';

const list = () => import('../sites/SitesView');
const review = () => import('../sites/ReviewTab');

/** The tab Sites, on a recommended site itself Review; each is loaded when it is first looked at. */
export function Sites({ parts: { store } }: { parts: PanelParts }) {
  const { view } = store.state;
  const site = view?.site;
  return site ? (
    <Loaded load={review}>{({ ReviewTab }) => <ReviewTab key={site.id} store={store} />}</Loaded>
  ) : (
    <Loaded load={list}>
      {({ SitesView }) => <SitesView key={view?.page.pageAddress} store={store} />}
    </Loaded>
  );
}
