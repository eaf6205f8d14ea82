/** Red, green, blue and alpha of a computed colour, as far as browsers write them as `rgb()`. */
function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

/**
 * Whether the page's own ground behind an element is darker than mid-grey. What has no ground of its own
 * stands on the browser's: white, or dark where the page says it knows a dark scheme.
 */
export function isOnDark(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!colour.startsWith('rgb')) continue;
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(colour);
    if (alpha < 0.5) continue;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return (
    /dark/.test(scheme) &&
    (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches)
  );
}
