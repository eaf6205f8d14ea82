/** Whether a text is an http or https address: nothing else is ever stored as one, or opened. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
