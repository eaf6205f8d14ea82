/** Whether the browser has a side panel of its own: those on a phone have none. */
export function hasSidePanel(): boolean {
  return !/\bAndroid\b/.test(navigator.userAgent);
}
