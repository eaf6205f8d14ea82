import type { TableSite } from '@/lib/sites/siteTable';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { Globe } from '../ui/icons';
import { Progress } from '../ui/Progress';
import type { RecheckTool } from './useRecheck';

interface RecheckProps {
  /** The chosen sites. */
  picked: TableSite[];
  recheck: RecheckTool;
  onNone: () => void;
}

function Running({ recheck }: { recheck: RecheckTool }) {
  const { state } = recheck;
  if (state.at !== 'running') return null;
  const { done, of, title } = state;
  const words = t('rechecking', { now: Math.min(done + 1, of), of, title });
  return <Progress words={words} done={done} of={of} onStop={recheck.stop} />;
}

/** What is done with the chosen sites: asked, one at a time, whether they still answer. */
export function Recheck({ picked, recheck, onNone }: RecheckProps) {
  const { state } = recheck;
  if (state.at === 'running') {
    return (
      <div class="card recheck">
        <Running recheck={recheck} />
      </div>
    );
  }
  const said = state.at === 'still' ? state.said : t('recheckAsking');
  if (picked.length === 0) {
    return (
      <p class="recheck-hint" role="status">
        {said || t('recheckHint')}
      </p>
    );
  }
  return (
    <div class="card recheck">
      <div class="acts">
        <b>{tn('chosenCount', picked.length)}</b>
        <Button
          size="small"
          icon={Globe}
          off={state.at === 'asking'}
          describedBy="recheck-why"
          onPress={() => recheck.start(picked)}
        >
          {t('recheck')}
        </Button>
        <button type="button" class="link" onClick={onNone}>
          {t('chooseNone')}
        </button>
      </div>
      <p id="recheck-why">{t('recheckWhy')}</p>
      <p class="came" role="status">
        {said}
      </p>
    </div>
  );
}
