/** Hands a file to the browser as a download; within a press. */
export function downloadBytes(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click: https://bugzilla.mozilla.org/show_bug.cgi?id=1282407
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
