/**
 * Reads of the DOM that a page cannot bend: a form with an input named `getAttribute`, or an image named
 * `createTreeWalker`, takes the place of the real thing on that form or on `document`, for us as well:
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */

/** An attribute's text; '' where there is none; at most `max` UTF-16 units. */
export function attribute(element: Element, name: string, max = 2_048): string {
  return Element.prototype.getAttribute.call(element, name)?.slice(0, max) ?? '';
}

/** Whether an element has an attribute. */
export function has(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

/** Walks the elements and texts under a node. */
export function walkerOf(document: Document, root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
}

/** The document's first element. */
export function rootOf(document: Document): Element | null {
  for (const child of walkChildren(document)) if (child instanceof Element) return child;
  return null;
}

function* walkChildren(document: Document): Generator<Node> {
  const walker = walkerOf(document, document);
  for (let node = walker.firstChild(); node; node = walker.nextSibling()) yield node;
}

const nameGetter = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;

/** An element's name in lower case. */
export function nameOf(element: Element): string {
  return String(nameGetter ? nameGetter.call(element) : element.localName).toLowerCase();
}

/** Whether an element is drawn: no part of a page that is folded away counts as its text. */
export function isDrawn(element: Element): boolean {
  const check = Element.prototype.checkVisibility as (() => boolean) | undefined;
  return check ? check.call(element) : true;
}
