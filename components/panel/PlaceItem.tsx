import type { PanelView } from '@/lib/calls';
import { t } from '@/lib/t';
import { PanelRight } from '../ui/icons';
import { MenuItem } from '../ui/Menu';
import type { PanelStore } from './panelStore';

/** Chooses where Matchbook opens from now on: in the page, or as the browser's own side panel. */
export function PlaceItem({ store, view }: { store: PanelStore; view: PanelView }) {
  const place = view.settings.place === 'side' ? 'page' : 'side';
  const choose = async () => {
    const reply = await store.call('settings.write', { place });
    if (!reply.ok) return store.sayFailure(reply);
    store.say('said', t(place === 'side' ? 'placeSideChosen' : 'placePageChosen'));
  };
  return (
    <MenuItem icon={PanelRight} onPress={() => void choose()}>
      {t(place === 'side' ? 'placeSideItem' : 'placePageItem')}
    </MenuItem>
  );
}
