import { Loaded } from '../ui/Loaded';
import type { PanelStore } from './panelStore';

const load = () => import('../walk/WalkView');

/** The walk through a meeting, while one is on; loaded then. */
export function WalkBar({ store }: { store: PanelStore }) {
  const walk = store.state.view?.walk;
  if (!walk) return null;
  return (
    <Loaded load={load}>
      {({ WalkView }) => <WalkView walk={walk} tell={store.sayFailure} />}
    </Loaded>
  );
}
