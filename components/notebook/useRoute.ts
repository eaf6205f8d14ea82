import { useEffect, useState } from 'preact/hooks';

export const ROOMS = [
  'notes',
  'sites',
  'activities',
  'competencies',
  'meetings',
  'goals',
  'timeline',
  'report',
  'match',
  'deleted',
  'settings',
] as const;
export type Room = (typeof ROOMS)[number];

/** Where the notebook tab is: `#/notes/<record id>`, `#/sites/<record id>`, `#/match/<file id>`, `#/meetings/<record id>`, `#/goals`, `#/timeline`, `#/report`,
 * `#/deleted`, `#/settings/<part>`. */
export interface Route {
  room: Room;
  id: string | null;
}

/** Reads an address such as `#/notes/abc`; anything unknown is all notes. */
export function readRoute(hash: string): Route {
  const [, first = '', ...rest] = hash.split('/');
  const room = ROOMS.find((name) => name === first) ?? 'notes';
  return { room, id: (room !== 'deleted' && rest.join('/')) || null };
}

export function routeAddress(room: Room, id: string | null = null): string {
  return id ? `#/${room}/${id}` : `#/${room}`;
}

/** The route of this tab, as its address changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    changed();
    return () => removeEventListener('hashchange', changed);
  }, []);
  return readRoute(hash);
}
