/** Hands a text to the browser as a download; within a press. */
export function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click: https://bugzilla.mozilla.org/show_bug.cgi?id=1282407
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
