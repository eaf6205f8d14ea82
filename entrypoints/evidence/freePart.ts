import type { PageCalls } from '@/lib/calls';

type Free = PageCalls['evidence.free']['answer'];
const ALL: Free = { left: 0, top: 0, right: 1, bottom: 1 };

/** The root of our own closed element: scripts of an extension may ask for it, the page may not. */
function rootOf(host: Element): ShadowRoot | null {
  const scope = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(el: Element): ShadowRoot | null } };
  };
  const own = (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot;
  return own ?? scope.chrome?.dom?.openOrClosedShadowRoot(host) ?? null;
}

/** The largest part of the view that our panel leaves free, in shares of its width and height. */
export function freePart(): Free {
  for (const host of document.documentElement.children) {
    if (host === document.head || host === document.body) continue;
    const frame = rootOf(host)?.querySelector('iframe');
    if (!frame || innerWidth === 0 || innerHeight === 0) continue;
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    const parts: Free[] = [
      { ...ALL, right: left / innerWidth },
      { ...ALL, left: right / innerWidth },
      { ...ALL, bottom: top / innerHeight },
      { ...ALL, top: bottom / innerHeight },
    ];
    const area = (part: Free) => (part.right - part.left) * (part.bottom - part.top);
    const within = (share: number) => Math.min(1, Math.max(0, share));
    const most = parts
      .map((part) => ({
        left: within(part.left),
        top: within(part.top),
        right: within(part.right),
        bottom: within(part.bottom),
      }))
      .sort((a, b) => area(b) - area(a))[0];
    return most && area(most) > 0.05 ? most : ALL;
  }
  return ALL;
}
