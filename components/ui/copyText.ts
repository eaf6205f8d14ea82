/**
 * Copies a text, from within a press; with `html` also as rich text. By `execCommand` with a listener of one event:
 * the async clipboard is refused in a framed page (https://issues.chromium.org/issues/40051865). Answers whether it
 * was copied.
 */
export function copyText(text: string, html?: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { once: true, capture: true });
  try {
    return document.execCommand('copy') && copied;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
