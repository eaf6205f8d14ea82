import type { Pacer } from './pacer';
import { rootOf, walkerOf } from './sureDom';
import { MOST } from './surveyed';

/** The elements of a page that fit, in its order, found in slices. */
export async function elementsOf(
  document: Document,
  fits: (element: Element) => boolean,
  pacer: Pacer,
): Promise<Element[]> {
  const root = rootOf(document);
  if (!root) return [];
  const found: Element[] = [];
  const walker = walkerOf(document, root);
  for (let seen = 0; seen < MOST.nodes; seen++) {
    if (pacer.due()) await pacer.rest();
    const node = walker.currentNode;
    if (node instanceof Element && fits(node)) found.push(node);
    if (!walker.nextNode()) break;
  }
  return found;
}
