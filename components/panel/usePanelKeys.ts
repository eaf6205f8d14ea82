import { useEffect } from 'preact/hooks';
import type { CardDoings } from './cardDoings';
import type { PanelStore } from './panelStore';
import type { WriterDoings } from './writerDoings';

/** Whether keys are text where the focus is. */
function isField(element: Element | null): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(element.type))
  );
}

/** Where the arrows have no meaning of their own. */
function isFreeForArrows(element: Element | null): boolean {
  return (
    element === null ||
    element === document.body ||
    element.matches('article, blockquote > button, [role="tabpanel"], [role="tab"]')
  );
}

function walkOf(event: KeyboardEvent): 1 | -1 | null {
  const at = document.activeElement;
  if (event.key === 'j') return 1;
  if (event.key === 'k') return -1;
  if (!isFreeForArrows(at)) return null;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : null;
}

/** The panel's keys: Escape, Ctrl/Cmd+Enter, Ctrl/Cmd+Z, and J, K, arrows, Enter on cards. */
export function usePanelKeys(store: PanelStore, writer: WriterDoings, cards: CardDoings): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { state } = store;
      const notes = state.tab === 'notes' && state.view !== null;
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      const field = isField(document.activeElement);
      const done = (act: () => unknown) => {
        event.preventDefault();
        act();
      };
      if (event.key === 'Escape') {
        if (state.reselecting) return done(cards.stopReselecting);
        if (state.draft && notes) return done(writer.close);
        return done(() => store.call('panel.close', {}));
      }
      if (command && event.key === 'Enter' && notes && state.draft) return done(writer.save);
      if (command && event.key.toLowerCase() === 'z' && !event.shiftKey && !field && state.view) {
        return done(cards.undo);
      }
      if (command || event.altKey || event.shiftKey || field || !notes) return;
      const by = walkOf(event);
      if (by) return done(() => cards.walk(by));
      const at = document.activeElement;
      if (event.key === 'Enter' && at instanceof HTMLElement && at.matches('[data-note]')) {
        const note = state.view?.notes.find((other) => other.id === at.dataset.note);
        const author = state.view?.members.find((member) => member.id === note?.author);
        if (note && author?.me) done(() => cards.edit(note));
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
