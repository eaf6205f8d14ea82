import { HOST, OPEN } from './createHost';

/** Hosts of older versions of this script, with their panel open or not; our own is not yet marked as open. */
function hosts(open: boolean): Element[] {
  return [...document.documentElement.children].filter(
    (element) => element.localName === HOST && element.hasAttribute(OPEN) === open,
  );
}

/** A panel that an older version of this script left open: what was typed in it can still be read. */
export const oldPanel = (own: Element) => hosts(true).find((element) => element !== own);

export function removeHosts(open: boolean): void {
  for (const old of hosts(open)) old.remove();
}
