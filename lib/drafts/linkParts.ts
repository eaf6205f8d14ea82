/** A run of text, or an address in it that may be followed. */
export type TextPart = { text: string; href: string | null };

const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"“”]+/gi;
/** What ends a sentence rather than an address. */
const TAIL = /[.,;:!?'’…]+$/;

/** Takes closing brackets off that were not opened inside the address. */
function trimAddress(found: string): string {
  let address = found.replace(TAIL, '');
  for (const [open, close] of ['()', '[]', '{}'].map((pair) => [...pair] as [string, string])) {
    while (address.endsWith(close) && address.split(close).length > address.split(open).length) {
      address = address.slice(0, -1).replace(TAIL, '');
    }
  }
  return address;
}

function safeAddress(text: string): string | null {
  try {
    const url = new URL(text);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Splits a text at its addresses; only http, https and mailto are ones. Joined again it is the same text. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimAddress(match[0]);
    const href = safeAddress(address);
    if (!href) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: null });
    parts.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null });
  return parts;
}
