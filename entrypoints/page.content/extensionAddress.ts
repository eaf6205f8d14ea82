/** The address of one of the extension's own files; '' once the extension was updated under this script. */
export function extensionAddress(file: string): string {
  const scope = globalThis as { browser?: typeof chrome; chrome?: typeof chrome };
  try {
    return (scope.browser ?? scope.chrome)?.runtime.getURL(file) ?? '';
  } catch {
    return '';
  }
}
