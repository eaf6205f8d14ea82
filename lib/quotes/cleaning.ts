const DROPPED = '\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const DROP = new RegExp(`[${DROPPED}]+`, 'g');
/** What makes a text differ from its clean form, trimmed text provided. */
const UNCLEAN = new RegExp(`[^\\S ]|  |[${DROPPED}]|[\\u0300-\\u2fff\\u3099-\\uffff]`);
const DROPPED_ONE = new RegExp(`[${DROPPED}]`);
/** White space, but for the one unseen character that counts as it in `\\s`. */
const SPACE = /[^\S\ufeff]/;
/** What belongs to the character before it: marks, the later parts of a Hangul syllable, unseen characters. */
const CLINGS = new RegExp(`[\\p{M}\\u1160-\\u11ff${DROPPED}]`, 'u');

/**
 * A text node's text as a person sees it: ends trimmed, white space runs one space, soft hyphens and other
 * unseen characters left out, accents composed (NFC). Quotation marks stay as they are.
 */
export function clean(trimmed: string): string {
  if (!UNCLEAN.test(trimmed)) return trimmed;
  return trimmed.replace(DROP, '').replace(/\s+/g, ' ').trim().normalize();
}

/** Where a character stands in a text node's own text and in its clean form. UTF-16 units. */
export interface Step {
  raw: number;
  rawEnd: number;
  clean: number;
}

/**
 * The first character that starts at or after `raw` in a text node's own `data`, or that holds or follows
 * `cleaned` in its clean form, whichever comes first; past the last character, the end of both.
 */
export function stepTo(data: string, raw: number, cleaned: number): Step {
  let count = 0;
  let pending = 0;
  let lastEnd = 0;
  for (let i = 0; i < data.length; ) {
    const unit = data.charCodeAt(i);
    const plain = unit > 32 && unit < 128;
    if (unit === 32 || (!plain && SPACE.test(data.charAt(i)))) {
      pending = count && 1;
      i++;
      continue;
    }
    if (!plain && DROPPED_ONE.test(data.charAt(i))) {
      i++;
      continue;
    }
    let end = i + 1;
    while (data.charCodeAt(end) >= 0xad && CLINGS.test(data.charAt(end))) end++;
    const own = end - i;
    const size = plain && own === 1 ? 1 : data.slice(i, end).replace(DROP, '').normalize().length;
    const at = count + pending;
    if (i >= raw) return { raw: i, rawEnd: end, clean: at };
    if (cleaned < at + size) {
      // Inside a character that was composed there is no boundary.
      if (size !== own || cleaned < at) return { raw: i, rawEnd: end, clean: at };
      const inside = cleaned - at;
      return { raw: i + inside, rawEnd: i + inside + 1, clean: cleaned };
    }
    count = at + size;
    pending = 0;
    lastEnd = end;
    i = end;
  }
  return { raw: lastEnd, rawEnd: lastEnd, clean: count };
}
