import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describe } from '@/lib/quotes';
import type { OwnDocument } from '@/lib/records/document';
import { randomId } from '@/lib/records/id';
import type { Quote } from '@/lib/records/record';
import { t } from '@/lib/t';
import { GrowingText } from '../notes/GrowingText';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Highlighter } from '../ui/icons';
import { QuoteBlock } from '../ui/QuoteBlock';
import { Segmented } from '../ui/Segmented';
import type { Cvs } from './useCv';

export type RemarkType = 'strength' | 'suggestion';

interface WriterProps {
  cvs: Cvs;
  cv: OwnDocument;
  root: RefObject<HTMLElement | null>;
  selected: Range | null;
}

/** The lines that can be chosen by keys, where nothing is selected. */
function linesOf(root: HTMLElement | null): { at: number; words: string }[] {
  return [...(root?.children ?? [])].flatMap((line, at) => {
    const words = (line.textContent ?? '').trim();
    return words ? [{ at, words: words.length > 80 ? `${words.slice(0, 79)}…` : words }] : [];
  });
}

/** A comment on the selected passage, on a line that is chosen, or on the whole. */
export function RemarkWriter({ cvs, cv, root, selected }: WriterProps) {
  const [open, setOpen] = useState(false);
  const [quote, setQuote] = useState<Quote | null>(null);
  const [line, setLine] = useState('');
  const [text, setText] = useState('');
  const [type, setType] = useState<RemarkType>('suggestion');
  const button = useRef<HTMLButtonElement>(null);
  const wish = useRef<'text' | 'button' | null>(null);
  useLayoutEffect(() => {
    if (wish.current === 'text') document.getElementById('remark-text')?.focus();
    if (wish.current === 'button') button.current?.focus();
    wish.current = null;
  });
  const begin = () => {
    setQuote(selected && root.current ? describe(root.current, selected) : null);
    setLine('');
    setOpen(true);
    wish.current = 'text';
  };
  const chosen = (): Quote | null => {
    const element = line === '' ? null : root.current?.children[Number(line)];
    if (!element || !root.current) return quote;
    const range = document.createRange();
    range.selectNodeContents(element);
    return describe(root.current, range);
  };
  const close = () => {
    setOpen(false);
    wish.current = 'button';
  };
  const save = async () => {
    const at = chosen();
    const saved = await cvs.save([
      {
        kind: 'comment',
        id: randomId(),
        text: text.trim(),
        fields: [
          ['about', cv.id],
          ['type', type],
          ...(at ? [['quote', at] as [string, Quote]] : []),
          ...(cv.onlyMe ? [['onlyMe', true] as [string, true]] : []),
        ],
      },
    ]);
    if (!saved) return;
    setText('');
    document.getSelection()?.removeAllRanges();
    close();
  };
  return (
    <div class="remark-bar">
      <div class="line">
        <Button
          buttonRef={button}
          size="small"
          look={open ? 'usual' : 'primary'}
          icon={Highlighter}
          onPress={begin}
        >
          {t('cvComment')}
        </Button>
        <small class="quiet">{t(selected ? 'cvCommentSelected' : 'cvCommentHow')}</small>
      </div>
      {open && (
        <div class="card remark-new">
          {quote ? (
            <QuoteBlock quote={quote} line="mine" hand="mentee" />
          ) : (
            <Field label={t('cvAbout')} of="remark-line">
              <select
                id="remark-line"
                class="in"
                value={line}
                onChange={(event) => setLine(event.currentTarget.value)}
              >
                <option value="">{t('cvAboutWhole')}</option>
                {linesOf(root.current).map(({ at, words }) => (
                  <option key={at} value={String(at)}>
                    {words}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <Segmented<RemarkType>
            label={t('cvType')}
            value={type}
            onChoose={setType}
            choices={[
              { value: 'strength', words: t('cvStrength') },
              { value: 'suggestion', words: t('cvSuggestion') },
            ]}
          />
          <Field label={t('commentLabel')} of="remark-text">
            <GrowingText id="remark-text" value={text} onInput={setText} most={10_000} />
          </Field>
          <div class="import-acts">
            <Button size="small" look="plain" onPress={close}>
              {t('cancel')}
            </Button>
            <Button size="small" look="primary" off={!text.trim()} onPress={() => void save()}>
              {t('saveComment')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
