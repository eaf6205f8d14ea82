import { useEffect, useState } from 'preact/hooks';
import type { EditorFound } from '@/lib/calls/insertCalls';
import type { PanelStore } from '../panel/panelStore';

/** After the focus went from the panel, in milliseconds: a frame of another website is known by the focus alone. */
const AFTER_BLUR = 150;

/** The editor of the page that a draft would go into; asked anew each time the person has been in the page. */
export function useEditor(panel: PanelStore, wanted: boolean): EditorFound | null {
  const [editor, setEditor] = useState<EditorFound | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const ending = new AbortController();
    const { signal } = ending;
    const look = async () => {
      const reply = await panel.call('insert.look', { left: !document.hasFocus() });
      if (!signal.aborted) setEditor(reply.ok ? reply.value.editor : null);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), AFTER_BLUR);
    };
    window.addEventListener('blur', later, { signal });
    window.addEventListener('focus', () => void look(), { signal });
    void look();
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [panel, wanted]);
  return wanted ? editor : null;
}
