import { LIMITS } from '@/lib/records/kinds';
import { hasPlace, type Quote } from '@/lib/records/record';

/** Above this many characters a passage is named by its first and last words. */
const LONG = 200;
/** A passage of fewer characters may stand on its page twice: the words around it are named too. */
const SHORT = 40;
const WORDS = 4;
/** A context of this length was cut, and may begin or end in the middle of a word. */
const CUT = LIMITS.context;

/** A text directive's own signs are encoded: dash, comma and ampersand. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

const words = (text: string) => text.trim().split(/\s+/).filter(Boolean);
const firstLine = (text: string) => text.split('\n').find((line) => line.trim()) ?? '';
const lastLine = (text: string) => text.split('\n').findLast((line) => line.trim()) ?? '';
const isInWord = (sign: string | undefined) => /[\p{L}\p{N}]/u.test(sign ?? '');

/** The last whole words before the passage, in the same block. */
function before(prefix: string): string {
  const line = lastLine(prefix);
  const all = words(line);
  if (prefix.length >= CUT && all.length > 1 && prefix.trimStart().startsWith(line.trimStart()))
    all.shift();
  return all.slice(-WORDS).join(' ');
}

function after(suffix: string): string {
  const line = firstLine(suffix);
  const all = words(line);
  if (suffix.length >= CUT && all.length > 1 && suffix.trimEnd().endsWith(line.trimEnd()))
    all.pop();
  return all.slice(0, WORDS).join(' ');
}

function directive(quote: Quote): string {
  const { exact, prefix, suffix } = quote;
  const long = exact.length > LONG || Boolean(quote.cut) || exact.trim().includes('\n');
  const breaksWord =
    (isInWord(prefix.at(-1)) && isInWord(exact[0])) ||
    (isInWord(exact.at(-1)) && isInWord(suffix[0]));
  const around = long || breaksWord || exact.length < SHORT;
  const start = long
    ? words(firstLine(exact))
        .slice(0, WORDS + 2)
        .join(' ')
    : words(exact).join(' ');
  const end = long
    ? words(lastLine(exact))
        .slice(-WORDS - 2)
        .join(' ')
    : '';
  const parts = [
    around && before(prefix) ? `${encode(before(prefix))}-` : '',
    encode(start),
    encode(end),
    around && after(suffix) ? `-${encode(after(suffix))}` : '',
  ];
  return parts.filter(Boolean).join(',');
}

/**
 * An address that scrolls to the passage in any browser, without Matchbook: `#:~:text=prefix-,start,end,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Without a quote, the page's own address;
 * on a page of a PDF, what every browser's viewer goes to: `#page=12`.
 */
export function passageLink(
  pageAddress: string,
  quote: Quote | null,
  pdfPage: number | null = null,
): string {
  if (pdfPage !== null && !pageAddress.includes('#')) return `${pageAddress}#page=${pdfPage}`;
  if (!hasPlace(quote) || words(quote.exact).length === 0) return pageAddress;
  const fragment = pageAddress.includes('#') ? pageAddress : `${pageAddress}#`;
  return `${fragment}:~:text=${directive(quote)}`;
}
