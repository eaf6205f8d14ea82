import type { PanelStore } from '../panel/panelStore';

const open = new WeakMap<PanelStore, string | null>();

/** The activity that is open in a panel: it outlives the tab's view. */
export const openIn = (panel: PanelStore): string | null => open.get(panel) ?? null;

export function keepOpen(panel: PanelStore, activity: string | null): void {
  open.set(panel, activity);
}
