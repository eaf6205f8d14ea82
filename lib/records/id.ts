const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

function letters(bytes: Uint8Array, length: number): string {
  let out = '';
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  for (let i = 0; i < length; i++) {
    out = LETTERS.charAt(Number(value % 36n)) + out;
    value /= 36n;
  }
  return out;
}

/** A record's id: 25 characters of a-z and 0-9, 128 random bits. */
export function randomId(): string {
  return letters(crypto.getRandomValues(new Uint8Array(16)), 25);
}

/** A device's id: ten characters of a-z and 0-9. */
export function randomDevice(): string {
  return letters(crypto.getRandomValues(new Uint8Array(8)), 10);
}

/**
 * The id of a record that two people may make apart (a site, a review, a judgement, the state of an
 * activity): the first 128 bits of SHA-256 over kind and parts, so that both make the same record.
 */
export async function sharedId(kind: string, ...parts: string[]): Promise<string> {
  const text = JSON.stringify([kind, ...parts]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return letters(new Uint8Array(digest).slice(0, 16), 25);
}

/** Whether `value` can be the id of a record. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-z]{25}$/.test(value);
}
