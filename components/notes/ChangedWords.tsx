import { Fragment } from 'preact';
import type { Quote } from '@/lib/records/record';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { type QuoteLook, quoteText } from '../ui/QuoteBlock';
import { aroundChanges, type Stretch, wordDiff } from './wordDiff';

interface ChangedWordsProps extends QuoteLook {
  before: Quote;
  now: Quote;
  /** Scrolls the page to what stands there now. */
  onShow: () => void;
  /** Gives the note the new words; only its author can. */
  onUse?: () => void;
}

/** The words of one side; those that the other has not are marked by line and weight, and said. */
function Side({ stretches, kind }: { stretches: Stretch[]; kind: 'gone' | 'new' }) {
  const Marked = kind === 'gone' ? 'del' : 'ins';
  return (
    <>
      {stretches
        .filter((one) => one.kind === 'same' || one.kind === kind)
        .map((one, at) =>
          one.kind === 'same' ? (
            one.text
          ) : (
            <Fragment key={at}>
              <Marked>
                <span class="vh">{t(kind === 'gone' ? 'changedGone' : 'changedNew')} </span>
                {one.text.trimEnd()}
              </Marked>{' '}
            </Fragment>
          ),
        )}
    </>
  );
}

/** A passage that was changed since it was noted: the old words beside the new. */
export function ChangedWords({ before, now, line, hand, onShow, onUse }: ChangedWordsProps) {
  const stretches = aroundChanges(wordDiff(quoteText(before), quoteText(now)));
  const looks = { 'data-line': line, 'data-hand': hand, 'data-whole': true };
  return (
    <div class="changed">
      <h3>{t('changedThen')}</h3>
      <blockquote class="quote" {...looks}>
        <Side stretches={stretches} kind="gone" />
      </blockquote>
      <h3>{t('changedNow')}</h3>
      <blockquote>
        <button type="button" class="quote" title={t('showPassage')} onClick={onShow} {...looks}>
          <Side stretches={stretches} kind="new" />
        </button>
      </blockquote>
      {onUse && (
        <div>
          <Button size="small" onPress={onUse}>
            {t('changedUse')}
          </Button>
        </div>
      )}
    </div>
  );
}
