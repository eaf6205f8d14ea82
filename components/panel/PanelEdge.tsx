import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/t';
import type { PanelStore } from './panelStore';

/** The panel's width by keys, in CSS pixels: a step, the least, the most. */
const STEP = 16;
const LEAST = 320;
const MOST = 560;

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const take = () => setWidth(window.innerWidth);
    window.addEventListener('resize', take);
    return () => window.removeEventListener('resize', take);
  }, []);
  return width;
}

/** The edge towards the page: arrows make the panel wider or narrower. The mouse drags the frame's own edge. */
export function PanelEdge({ store }: { store: PanelStore }) {
  const width = useWindowWidth();
  const { view } = store.state;
  if (!view || window.top === window || width > MOST) return null;
  const { side } = view.settings;
  const move = (event: KeyboardEvent) => {
    const wider = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const narrower = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [wider]: width + STEP, [narrower]: width - STEP, Home: LEAST, End: MOST }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    void store.call('panel.width', { width: Math.round(Math.min(MOST, Math.max(LEAST, to))) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved by keys is no hr
    <div
      class="panel-edge"
      data-side={side}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panelWidth')}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      onKeyDown={move}
    />
  );
}
