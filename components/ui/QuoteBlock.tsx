import type { Quote } from '@/lib/records/record';

export interface QuoteLook {
  /** Whose it is, as this reader sees it: the line says so. 'gone': its passage was not found. */
  line: 'mine' | 'match' | 'both' | 'gone';
  /** The role of the hand that made it: the colour says so. */
  hand: 'mentor' | 'mentee';
}

/** The passage as text; what was cut out of a long one's middle is an ellipsis. */
export function quoteText(quote: Quote): string {
  const { exact, cut } = quote;
  const text = cut
    ? `${exact.slice(0, cut.at).trimEnd()} … ${exact.slice(cut.at).trimStart()}`
    : exact;
  return text.replace(/\s+/g, ' ').trim();
}

interface QuoteBlockProps extends QuoteLook {
  quote: Quote;
  /** All of it, instead of two lines. */
  whole?: boolean;
  /** Makes the passage a button, such as one that scrolls the page to it. */
  onPress?: () => void;
  /** What pressing it does, as its description. */
  hint?: string;
}

/** A passage of a page: serif, behind a rule whose colour is the hand and whose line says whose. */
export function QuoteBlock({ quote, line, hand, whole, onPress, hint }: QuoteBlockProps) {
  const looks = {
    'data-line': line,
    'data-hand': line === 'gone' ? undefined : hand,
    'data-whole': whole || undefined,
  };
  if (!onPress) {
    return (
      <blockquote class="quote" {...looks}>
        {quoteText(quote)}
      </blockquote>
    );
  }
  return (
    <blockquote>
      <button type="button" class="quote" title={hint} onClick={onPress} {...looks}>
        {quoteText(quote)}
      </button>
    </blockquote>
  );
}
