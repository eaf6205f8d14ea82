import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { siteKeyOf } from '@/lib/sites/siteAddress';
import { FILTERS, type SiteFilter } from '@/lib/sites/siteFilter';
import { t, type WordKey } from '@/lib/t';
import { pairOf } from '../notes/draft';
import type { PanelStore } from '../panel/panelStore';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { ErrorSentence } from '../ui/ErrorSentence';
import { counts, filtered } from './listing';
import { SiteRow } from './SiteRow';
import { focusTitle, siteKeys } from './siteKeys';
import { useSites } from './useSites';
import { VirtualList } from './VirtualList';
import './sites.css';

const WORDS: Record<SiteFilter, WordKey> = {
  all: 'filter_all',
  'both-try': 'filter_both_try',
  'one-used': 'filter_one_used',
  differ: 'filter_differ',
};
/** Height of a row that was not measured, in CSS pixels. */
const GUESS = 112;
const scroller = () => document.getElementById('view');

function NoSites({ store }: { store: PanelStore }) {
  const page = store.state.view?.page;
  const reviewable = page?.kind === 'plain' && siteKeyOf(page.pageAddress) !== '';
  const add = async () => {
    const reply = await store.call('site.add', {});
    if (!reply.ok) return store.sayFailure(reply);
    await store.refresh();
    store.set({ focus: 'tab-sites' });
  };
  const [around, setAround] = useState<{ title: string; address: string } | null>(null);
  useEffect(() => {
    if (reviewable) {
      void store.call('site.around', {}).then((reply) => reply.ok && setAround(reply.value.site));
    }
  }, [reviewable, page?.pageAddress]);
  return (
    <Empty title={t('sitesEmptyTitle')} words={t('sitesEmptyWords')}>
      {around && (
        <a class="link" href={around.address} target="_blank" rel="noopener noreferrer">
          {t('partOfSite', { site: around.title })}
        </a>
      )}
      {reviewable && (
        <Button look="primary" onPress={() => void add()}>
          {t('reviewThisSite')}
        </Button>
      )}
    </Empty>
  );
}

/** The sites that the page recommends, each with what both think of it. */
export function SitesView({ store }: { store: PanelStore }) {
  const { listed, open, problem, usedTags, doings } = useSites(store);
  const [filter, setFilter] = useState<SiteFilter>('all');
  const [held, setHeld] = useState<string | null>(null);
  const [wish, setWish] = useState<string | null>(null);
  const members = store.state.view?.members ?? [];
  const { me, other } = useMemo(() => pairOf(members), [members]);
  const number = useMemo(() => counts(listed ?? []), [listed]);
  const shown = useMemo(() => filtered(listed ?? [], filter), [listed, filter]);
  useLayoutEffect(() => {
    if (wish !== null && focusTitle(wish)) setWish(null);
  });
  if (!listed) return <p class="soon">{t('sitesLoading')}</p>;
  if (problem && listed.length === 0) return <ErrorSentence>{problem}</ErrorSentence>;
  if (listed.length === 0) return <NoSites store={store} />;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no fields, toggles */}
      <div class="filters" role="group" aria-label={t('sitesShow')}>
        {FILTERS.map((name) => (
          <button
            type="button"
            class="filter"
            key={name}
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
          >
            {t(WORDS[name])} <small>{number[name]}</small>
          </button>
        ))}
      </div>
      {problem && <ErrorSentence>{problem}</ErrorSentence>}
      {shown.length === 0 ? (
        <p class="soon">
          {t('filterNone')}{' '}
          <button type="button" class="link" onClick={() => setFilter('all')}>
            {t('filterAll')}
          </button>
        </p>
      ) : (
        <div
          onFocusIn={(event) => {
            const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
            setHeld(row?.dataset.row ?? null);
          }}
        >
          <VirtualList
            items={shown}
            keyOf={(one) => one.key}
            guess={GUESS}
            label={t('sitesList')}
            scroller={scroller}
            held={wish ?? held}
            onKeyDown={(event) => siteKeys(event, shown, doings, setWish)}
          >
            {(one) => (
              <SiteRow
                listed={one}
                open={open === one.key}
                members={members}
                me={me}
                other={other}
                usedTags={usedTags}
                doings={doings}
              />
            )}
          </VirtualList>
        </div>
      )}
      <p class="keys">{t('sitesKeys')}</p>
    </>
  );
}
