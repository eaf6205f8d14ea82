import { useEffect, useId, useState } from 'preact/hooks';
import type { NoteInput } from '@/lib/calls';
import { LIMITS } from '@/lib/records/kinds';
import { pastedQuote } from '@/lib/records/record';
import { t } from '@/lib/t';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { GrowingText } from './GrowingText';

type PdfPart = Pick<NoteInput, 'pdfPage' | 'quote'>;

interface PdfFieldsProps extends PdfPart {
  onChange: (change: PdfPart) => void;
}

/** The page number that was typed: `null` for none, `undefined` for what is no number of a page. */
export function pageNumber(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const page = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return page >= 1 && page <= LIMITS.pdfPage ? page : undefined;
}

/** What a note on a PDF may say of its place: no script can look into the browser's viewer, so it is typed or pasted. */
export function PdfFields({ pdfPage, quote, onChange }: PdfFieldsProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(pdfPage ?? ''));
  const wrong = pageNumber(typed) === undefined;
  // Another draft, or another device's hand, has another number; what is typed wrong stays to be mended.
  useEffect(() => {
    if (!wrong && pageNumber(typed) !== (pdfPage ?? null)) setTyped(String(pdfPage ?? ''));
  }, [pdfPage]);
  return (
    <>
      <Field label={t('pdfPage')} of={`${id}-page`}>
        <input
          id={`${id}-page`}
          class="in pdf-page"
          inputMode="numeric"
          autocomplete="off"
          maxLength={12}
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            onChange({ pdfPage: pageNumber(value) ?? null, quote });
          }}
        />
        {wrong && <ErrorSentence id={`${id}-wrong`}>{t('pdfPageWrong')}</ErrorSentence>}
      </Field>
      <Field label={t('pdfQuote')} of={`${id}-quote`} hint={t('pdfQuoteHint')}>
        <GrowingText
          id={`${id}-quote`}
          rows={2}
          most={LIMITS.quote}
          describedBy={`${id}-quote-hint`}
          value={quote?.exact ?? ''}
          onInput={(text) => onChange({ pdfPage: pdfPage ?? null, quote: pastedQuote(text) })}
        />
      </Field>
    </>
  );
}
