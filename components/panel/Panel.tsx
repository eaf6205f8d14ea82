import { useLayoutEffect, useRef } from 'preact/hooks';
import { UndoToast } from '../ui/UndoToast';
import { AccessGone } from './AccessGone';
import { Activities } from './Activities';
import { FailureView, UpdatedView } from './FailureView';
import { MatchWaits } from './MatchWaits';
import { NotesView } from './NotesView';
import { PanelEdge } from './PanelEdge';
import { PanelFoot } from './PanelFoot';
import { PanelTabs } from './PanelTabs';
import { PanelTop } from './PanelTop';
import type { TabName } from './panelState';
import { Questions } from './Questions';
import { Sites } from './Sites';
import { type PanelParts, type PanelProps, usePanel } from './usePanel';
import { usePanelKeys } from './usePanelKeys';
import { WalkBar } from './WalkBar';

function View({ parts }: { parts: PanelParts }) {
  const { store } = parts;
  const { tab, stop, view, updated, toast } = store.state;
  const places = useRef<Partial<Record<TabName, number>>>({});
  const box = useRef<HTMLDivElement>(null);
  // Each tab keeps its place.
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = places.current[tab] ?? 0;
  }, [tab]);
  return (
    <div
      ref={box}
      class="view"
      id="view"
      role="tabpanel"
      aria-labelledby={`tab-${tab}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      data-toast={toast !== null || undefined}
      onScroll={(event) => {
        places.current[tab] = event.currentTarget.scrollTop;
      }}
    >
      {updated && <UpdatedView store={store} />}
      {stop && !updated && <FailureView failure={stop} store={store} />}
      {view && !stop && !updated && <AccessGone store={store} access={view.access} />}
      {view && !stop && view.members.length > 1 && <MatchWaits store={store} />}
      {view && !stop && tab === 'notes' && <NotesView parts={parts} />}
      {view && !stop && tab === 'sites' && <Sites parts={parts} />}
      {view && !stop && tab === 'questions' && <Questions parts={parts} />}
      {view && !stop && tab === 'activities' && <Activities parts={parts} />}
    </div>
  );
}

/** The side panel: top, tabs, view, foot; only the view scrolls. */
export function Panel(props: PanelProps) {
  const parts = usePanel(props);
  const { store, writer, cards } = parts;
  const { tab, view, toast } = store.state;
  usePanelKeys(store, writer, cards);
  return (
    <main class="panel">
      <PanelEdge store={store} />
      <PanelTop store={store} />
      <PanelTabs
        tab={tab}
        notes={view?.notes.length ?? 0}
        review={view?.site != null}
        onChoose={(chosen) => {
          store.set({ tab: chosen });
          void store.call('panel.tab', { tab: chosen });
        }}
      />
      <WalkBar store={store} />
      <View parts={parts} />
      <UndoToast toast={toast} onGone={() => store.set({ toast: null })} />
      <PanelFoot parts={parts} />
    </main>
  );
}
