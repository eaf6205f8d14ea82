import type { Found } from './fact';
import type { Survey } from './surveyed';

/**
 * Whether the page came over a secure connection, and whether it loads anything over one that is not.
 *
 * @param loaded addresses of what the page is known to have loaded
 */
export function findConnection({ address, sources }: Survey, loaded: string[]): Found {
  const secure = address.protocol === 'https:';
  const plain = [...new Set([...loaded, ...sources])].filter((one) => one.startsWith('http://'));
  const open = secure ? plain : [];
  return {
    finding: secure && open.length === 0 ? 'good' : 'look',
    values: { secure: secure ? 1 : 0, open: open.length },
    items: open,
  };
}
