/** Whether this device has a sheet to share a file with other apps. */
export function canShare(name: string): boolean {
  const touch = matchMedia('(pointer: coarse)').matches;
  return touch && (navigator.canShare?.({ files: [new File([''], name)] }) ?? false);
}

/** Offers a file to other apps; answers whether it was handed over. Within a press. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch {
    // The person closed the sheet again, or no app takes such a file: saving it is left.
    return false;
  }
}
