/** An address as a URL, or `null` where it is none. (`URL.parse` is younger than the oldest Node in use.) */
export function parsedAddress(address: string, base?: URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
