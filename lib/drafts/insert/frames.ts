/** A page with more frames than this is none that anybody writes in. */
const MOST_FRAMES = 60;

const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe' || element.localName === 'frame';

/** The document in a frame; `null` where it is of another origin. */
export function innerDocument(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The frame that an element's document stands in; `null` for the page's own, or where another origin frames it. */
export function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** A document and those in its frames, as far as they are of the same origin. */
export function documentsOf(top: Document): Document[] {
  const all = [top];
  for (let at = 0; at < all.length; at++) {
    for (const frame of all[at]?.querySelectorAll('iframe, frame') ?? []) {
      const inner = innerDocument(frame);
      if (inner && all.length < MOST_FRAMES) all.push(inner);
    }
  }
  return all;
}

/** The element with the focus, looked for through frames and open shadow roots; a frame of another origin is one. */
export function focusedIn(top: Document): Element | null {
  let focused = top.activeElement;
  while (focused) {
    const inner: Element | null = isFrame(focused)
      ? (innerDocument(focused)?.activeElement ?? null)
      : (focused.shadowRoot?.activeElement ?? null);
    if (!inner) break;
    focused = inner;
  }
  return focused;
}

/** Whether an element is a frame whose document another origin keeps to itself. */
export const isForeignFrame = (element: Element): boolean =>
  isFrame(element) && innerDocument(element) === null;
