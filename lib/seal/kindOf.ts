/** What of ours a file is, by its first four bytes; null for anything else. */
export type Kind = 'invitation' | 'answer' | 'welcome' | 'segment' | 'grant';

const KINDS: Readonly<Record<string, Kind>> = {
  MBKI: 'invitation',
  MBKA: 'answer',
  MBKW: 'welcome',
  MBKS: 'segment',
  MBKG: 'grant',
};

export const kindOf = (bytes: Uint8Array): Kind | null =>
  KINDS[String.fromCharCode(...bytes.subarray(0, 4))] ?? null;
