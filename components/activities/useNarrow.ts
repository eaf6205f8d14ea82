import { useEffect, useState } from 'preact/hooks';
import type { ActivityHost } from './host';

const QUERY = '(max-width: 860px)';

/** Whether a sheet is shown a line a row: in the panel always, in the notebook tab where it is narrow. */
export function useNarrow(place: ActivityHost['place']): boolean {
  const [narrow, setNarrow] = useState(() => place === 'panel' || matchMedia(QUERY).matches);
  useEffect(() => {
    if (place === 'panel') return;
    const query = matchMedia(QUERY);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    changed();
    return () => query.removeEventListener('change', changed);
  }, [place]);
  return narrow;
}
