import { useMemo } from 'preact/hooks';
import { t } from '@/lib/t';
import { pairOf } from '../notes/draft';
import type { FootAct } from '../panel/panelState';
import type { PanelStore } from '../panel/panelStore';
import { ErrorSentence } from '../ui/ErrorSentence';
import { formatDay } from '../ui/formatTime';
import { Mark, memberName } from '../ui/Mark';
import { Toggle } from '../ui/Toggle';
import { Compare } from './Compare';
import { Evidence } from './Evidence';
import { PictureBeside } from './PictureKept';
import { ReviewForm } from './ReviewForm';
import { Suggest } from './Suggest';
import { useFoot } from './useFoot';
import { type ReviewDoings, type ReviewState, useReview } from './useReview';
import './sites.css';

function actsOf(state: ReviewState, doings: ReviewDoings): FootAct[] {
  const { data, text, mode, saving } = state;
  if (!data || !text) return [];
  const suggest: FootAct = {
    id: 'suggest-site',
    words: t('suggestSite'),
    look: 'primary',
    press: () => doings.show('suggest'),
  };
  if (mode === 'suggest') {
    const press = () => doings.show('compare');
    return [{ id: 'suggest-back', words: t('suggestBack'), look: 'usual', press }];
  }
  if (mode === 'compare') return [suggest];
  const save: FootAct = {
    id: 'save-review',
    words: saving ? t('saving') : t('saveReview'),
    look: 'primary',
    off: saving,
    press: () => void doings.save(),
  };
  if (data.mine?.reviewed == null) return [save];
  const back = () => doings.show('compare');
  return [{ id: 'back-compare', words: t('cancel'), look: 'plain', press: back }, save];
}

function Head({
  state,
  doings,
  store,
}: {
  state: ReviewState;
  doings: ReviewDoings;
  store: PanelStore;
}) {
  const { data, mode } = state;
  const members = store.state.view?.members ?? [];
  const { other } = pairOf(members);
  if (!data) return null;
  const { mine, match, matchReviewed } = data;
  const from = store.state.view?.site?.from ?? [];
  const name = other ? memberName(other) : '';
  const compared = mode === 'compare' && mine?.reviewed != null;
  return (
    <div class="card rev-sum">
      <div class="site-top">
        <h2 class="grow">{data.site.title}</h2>
        {compared && (
          <button type="button" class="link" onClick={() => doings.show('form')}>
            {t('editMine')}
          </button>
        )}
      </div>
      {from.length > 0 ? (
        from.map((list) => (
          <p class="source" key={list}>
            {t('oneOf', { list })}
          </p>
        ))
      ) : (
        <p class="source">{t('reviewOwn')}</p>
      )}
      {compared && (
        <p class="source">
          {match?.reviewed
            ? t('bothOn', {
                mine: formatDay(mine.reviewed ?? 0),
                match: formatDay(match.reviewed),
                name,
              })
            : t('yoursOn', { when: formatDay(mine.reviewed ?? 0) })}
        </p>
      )}
      {matchReviewed && !match && other && (
        <div class="hidden-one">
          <Mark member={other} among={members} size="s" />
          <div>
            <p>{t('otherReviewed', { name })}</p>
            <button
              type="button"
              class="link"
              title={t('showAnywayHint')}
              onClick={() => void doings.peek()}
            >
              {t('showAnyway')}
            </button>
          </div>
        </div>
      )}
      {mode === 'form' && match && other && mine?.reviewed == null && (
        <p class="source">{t('peekedYou', { name })}</p>
      )}
      {compared && <PictureBeside store={store} />}
      {compared && (
        <div>
          <Toggle on={data.site.bring} onToggle={(on) => void doings.bring(on)}>
            {t('bring')}
          </Toggle>
        </div>
      )}
      {mode === 'form' && <Evidence state={state} doings={doings} store={store} />}
    </div>
  );
}

/** The tab Review: the form, both reviews side by side, or the suggestion that comes of it. */
export function ReviewTab({ store }: { store: PanelStore }) {
  const { state, doings } = useReview(store);
  useFoot(store, actsOf(state, doings));
  const members = store.state.view?.members ?? [];
  const { me, other } = useMemo(() => pairOf(members), [members]);
  const { data, text, mode, problem } = state;
  if (!data || !text) {
    return problem ? <ErrorSentence>{problem}</ErrorSentence> : <p class="soon">{t('loading')}</p>;
  }
  const peeked = mode === 'form' && data.match && data.mine && data.mine.reviewed === null;
  return (
    <>
      {mode !== 'suggest' && <Head state={state} doings={doings} store={store} />}
      {problem && <ErrorSentence>{problem}</ErrorSentence>}
      {peeked && <Compare data={data} me={me} other={other} members={members} />}
      {mode === 'form' && <ReviewForm text={text} change={doings.change} />}
      {mode === 'compare' && <Compare data={data} me={me} other={other} members={members} />}
      {mode === 'suggest' && <Suggest data={data} store={store} />}
    </>
  );
}
