import type { PanelView } from '@/lib/calls';
import { t } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { PageLine } from '../pages/PageLine';
import { hasSidePanel } from '../ui/hasSidePanel';
import { IconButton } from '../ui/IconButton';
import {
  BookOpen,
  Download,
  Eye,
  EyeOff,
  FileInput,
  Globe,
  Lock,
  Send,
  Settings,
  Trash,
  UserPlus,
  X,
} from '../ui/icons';
import { Logo } from '../ui/Logo';
import { Mark, memberName } from '../ui/Mark';
import { Menu, MenuItem } from '../ui/Menu';
import { askForSite } from './AccessGone';
import { PlaceItem } from './PlaceItem';
import type { PanelStore } from './panelStore';

function Pair({ view }: { view: PanelView }) {
  const { me, other } = pairOf(view.members);
  if (!other) return null;
  return (
    <span class="pair">
      <span class="marks">
        <Mark member={me} among={view.members} quiet />
        <Mark member={other} among={view.members} quiet />
      </span>
      <span class="vh">{t('pairOf', { name: memberName(other) })}</span>
    </span>
  );
}

/** Hides the highlights in pages, or shows them again. */
export function toggleHighlights(store: PanelStore): void {
  const { view } = store.state;
  if (!view) return;
  const hideHighlights = !view.settings.hideHighlights;
  store.set({ view: { ...view, settings: { ...view.settings, hideHighlights } } });
  void store.call('settings.write', { hideHighlights }).then(store.sayFailure);
}

function MoreMenu({ store, view }: { store: PanelStore; view: PanelView }) {
  const openAt = (hash: string) => () => {
    void store.call('notebook.open', { hash }).then(store.sayFailure);
  };
  const hidden = view.settings.hideHighlights;
  const { state } = view.access;
  return (
    <Menu name={t('more')}>
      <MenuItem icon={Trash} onPress={openAt('#/deleted')}>
        {t('recentlyDeleted')}
      </MenuItem>
      <MenuItem icon={Download} onPress={openAt('#/settings')}>
        {t('saveCopy')}
      </MenuItem>
      {pairOf(view.members).other ? (
        <>
          <MenuItem icon={Send} onPress={openAt('#/match')}>
            {t('matchSend')}
          </MenuItem>
          <MenuItem icon={FileInput} onPress={openAt('#/match')}>
            {t('matchOpenFile')}
          </MenuItem>
        </>
      ) : (
        <MenuItem icon={UserPlus} onPress={openAt('#/match')}>
          {t('matchStart')}
        </MenuItem>
      )}
      <MenuItem icon={hidden ? Eye : EyeOff} onPress={() => toggleHighlights(store)}>
        {t(hidden ? 'showHighlights' : 'hideHighlights')}
      </MenuItem>
      {state === 'once' && (
        <MenuItem icon={Globe} onPress={() => askForSite(store)}>
          {t('offerSite')}
        </MenuItem>
      )}
      {state === 'always' && (
        <MenuItem icon={Globe} onPress={openAt('#/settings/sites')}>
          {t('offerSiteStop')}
        </MenuItem>
      )}
      {hasSidePanel() && <PlaceItem store={store} view={view} />}
      <MenuItem icon={Settings} onPress={openAt('#/settings')}>
        {t('settings')}
      </MenuItem>
      {view.settings.shared && (
        <MenuItem icon={Lock} onPress={() => void store.call('lock.close', {})}>
          {t('hideNow')}
        </MenuItem>
      )}
    </Menu>
  );
}

/** The first row: whose notebook this is, and the ways out of the panel. */
export function PanelTop({ store }: { store: PanelStore }) {
  const { view } = store.state;
  return (
    <header class="panel-top">
      <Logo />
      <h1 class="name">{t('appName')}</h1>
      {view && <Pair view={view} />}
      {view && (
        <IconButton
          icon={BookOpen}
          name={t('openNotebook')}
          onPress={() => void store.call('notebook.open', { hash: '#/notes' })}
        />
      )}
      {view && <MoreMenu store={store} view={view} />}
      {window.top !== window && (
        <IconButton icon={X} name={t('close')} onPress={() => void store.call('panel.close', {})} />
      )}
      {view && <PageLine page={view.page} />}
    </header>
  );
}
