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

/** Where the notebook tab is: `#/notes/<record id>`, `#/notes?q=<search>`, `#/sites/<record id>`, `#/match/<file id>`, `#/meetings/<record id>`, `#/goals`, `#/timeline`, `#/report`,
 * `#/deleted`, `#/settings/<part>`. */
export interface Route {
  room: Room;
  id: string | null;
  /** What is searched for, where the address says so. */
  search: string | null;
}

/** Reads an address such as `#/notes/abc`; anything unknown is all notes. */
export function readRoute(hash: string): Route {
  const at = hash.indexOf('?');
  const [, first = '', ...rest] = (at < 0 ? hash : hash.slice(0, at)).split('/');
  const search = at < 0 ? null : new URLSearchParams(hash.slice(at + 1)).get('q');
  const room = ROOMS.find((name) => name === first) ?? 'notes';
  return { room, id: (room !== 'deleted' && rest.join('/')) || null, search };
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
