import { useEffect, useState } from 'preact/hooks';

const WIDE = '(min-width: 1081px)';

/** Whether there is room for the chosen record beside the list (notebook.css has the same width). */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const changed = () => setWide(query.matches);
    query.addEventListener('change', changed);
    // It may have changed between the first frame and this.
    changed();
    return () => query.removeEventListener('change', changed);
  }, []);
  return wide;
}
