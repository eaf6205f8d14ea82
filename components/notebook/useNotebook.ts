import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '@/lib/calls';
import { type Opened, watchNotebook } from './watchNotebook';

/** The notebook as this tab shows it, kept up to date. */
export function useNotebook(beforeShown: (settings: Settings) => Promise<void>) {
  const [state, setState] = useState<Opened>({ at: 'opening' });
  const [watch, stop] = useMemo(() => {
    const controller = new AbortController();
    return [watchNotebook(setState, beforeShown, controller.signal), controller];
  }, [beforeShown]);
  useEffect(() => {
    watch.open();
    return () => stop.abort();
  }, [watch, stop]);
  return {
    state,
    open: watch.open,
    letGo: watch.letGo,
    erased: () => setState({ at: 'erased' }),
  };
}
