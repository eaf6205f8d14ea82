/** Points of the frame that are looked at, across and down. */
const ACROSS = 5;
const DOWN = 9;

/** Values under which an element shows what is in it whole and where it is. */
const CLEAR: [property: string, clear: RegExp][] = [
  ['opacity', /^1$/],
  ['visibility', /^visible$/],
  ['transform', /^none$/],
  ['translate', /^none$/],
  ['scale', /^none$/],
  ['rotate', /^none$/],
  ['filter', /^none$/],
  ['clip-path', /^none$/],
  ['mask-image', /^none$/],
  ['perspective', /^none$/],
  ['mix-blend-mode', /^normal$/],
  ['zoom', /^(1|normal|)$/],
  ['content-visibility', /^(visible|auto|)$/],
];

function isClear(element: Element): boolean {
  const style = getComputedStyle(element);
  return CLEAR.every(([property, clear]) => clear.test(style.getPropertyValue(property)));
}

const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/**
 * Whether something could lie over the frame without taking a pointer, which no look at points would tell.
 * Only the top layer and what comes after the host in the tree paint over it.
 */
function mayBeCovered(host: Element, frame: DOMRect): boolean {
  for (const top of document.querySelectorAll(':modal, :popover-open, :fullscreen')) {
    if (overlaps(top.getBoundingClientRect(), frame)) return true;
  }
  for (let next = host.nextElementSibling; next; next = next.nextElementSibling) {
    for (const element of [next, ...next.querySelectorAll('*')]) {
      if (overlaps(element.getBoundingClientRect(), frame)) return true;
    }
  }
  const { content, position } = getComputedStyle(document.documentElement, '::after');
  return !/^(none|normal|)$/.test(content) && position !== 'static';
}

/**
 * Whether nothing covers, fades, shrinks or moves the frame: styles of host and ancestors, what lies over
 * it, its place and size, and a grid of points that must all hit it.
 */
export function isUncovered(host: HTMLElement, root: ShadowRoot, frame: HTMLElement): boolean {
  for (let element: Element | null = host; element; element = element.parentElement) {
    if (!isClear(element)) return false;
  }
  const rect = frame.getBoundingClientRect();
  if (!isClear(frame) || mayBeCovered(host, rect)) return false;
  const { left, top, width, height } = rect;
  if (Math.abs(width - frame.offsetWidth) > 1 || Math.abs(height - frame.offsetHeight) > 1)
    return false;
  if (width < Math.min(300, innerWidth) || height < Math.min(200, innerHeight / 2)) return false;
  // A pixel's slack: zoomed pages have broken ones.
  if (left < -1 || top < -1 || rect.right > innerWidth + 1 || rect.bottom > innerHeight + 1) {
    return false;
  }
  for (let i = 0; i < ACROSS; i++) {
    for (let j = 0; j < DOWN; j++) {
      const x = left + 12 + ((width - 24) * i) / (ACROSS - 1);
      const y = top + 12 + ((height - 24) * j) / (DOWN - 1);
      if (document.elementFromPoint(x, y) !== host || root.elementFromPoint(x, y) !== frame) {
        return false;
      }
    }
  }
  return true;
}
