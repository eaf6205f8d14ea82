import { t } from '@/lib/t';
import { useLoaded } from '../ui/useLoaded';
import type { PanelParts } from './usePanel';

const list = () => import('../sites/SitesView');
const review = () => import('../sites/ReviewTab');

function SiteList({ parts }: { parts: PanelParts }) {
  const loaded = useLoaded(list);
  if (!loaded) return <p class="soon">{t('loading')}</p>;
  return <loaded.SitesView key={parts.store.state.view?.page.pageAddress} store={parts.store} />;
}

function Review({ parts, site }: { parts: PanelParts; site: string }) {
  const loaded = useLoaded(review);
  if (!loaded) return <p class="soon">{t('loading')}</p>;
  return <loaded.ReviewTab key={site} store={parts.store} />;
}

/** The tab Sites, on a recommended site itself Review; each is loaded when it is first looked at. */
export function Sites({ parts }: { parts: PanelParts }) {
  const site = parts.store.state.view?.site;
  return site ? <Review parts={parts} site={site.id} /> : <SiteList parts={parts} />;
}
