import type { WordKey } from '@/lib/t';
import { t } from '@/lib/t';
import { TABS, type TabName } from './panelState';

const WORDS: Record<TabName, WordKey> = {
  notes: 'tabNotes',
  sites: 'tabSites',
  questions: 'tabQuestions',
  activities: 'tabActivities',
};

interface PanelTabsProps {
  tab: TabName;
  /** How many notes the page has. */
  notes: number;
  /** The page in view is a recommended site: it is reviewed. */
  review: boolean;
  onChoose: (tab: TabName) => void;
}

/** The four tabs: one stop; arrows, Home and End move and choose. */
export function PanelTabs({ tab, notes, review, onChoose }: PanelTabsProps) {
  const move = (event: KeyboardEvent) => {
    const at = TABS.indexOf(tab);
    const rtl = document.dir === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: at + rtl,
      ArrowLeft: at - rtl,
      Home: 0,
      End: TABS.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = TABS[(to + TABS.length) % TABS.length];
    if (!next) return;
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('appName')} onKeyDown={move}>
      {TABS.map((name) => (
        <button
          type="button"
          key={name}
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="view"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {t(name === 'sites' && review ? 'tabReview' : WORDS[name])}
          {name === 'notes' && <small>{notes > 0 ? notes : ''}</small>}
        </button>
      ))}
    </div>
  );
}
