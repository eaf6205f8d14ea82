import { useId } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { ReportText } from '@/lib/programme/report';
import { t } from '@/lib/t';
import type { Do } from '../meetings/useDo';
import { type Book, memberOf } from '../notebook/book';
import { Mark, memberName } from '../ui/Mark';

interface TextsProps {
  texts: ReportText[];
  book: Book;
  act: Do;
}

/** Who has ticked a text, in a sentence. */
function tickedWords(text: ReportText, book: Book): string {
  const other = book.members.find(({ me }) => !me);
  const name = other ? memberName(other) : t('matchOther');
  const mine = text.ticked.includes(book.me);
  const theirs = other !== undefined && text.ticked.includes(other.id);
  if (mine && theirs) return t('tickedBoth');
  if (mine) return t('tickedMe', { name });
  return theirs ? t('tickedOther', { name }) : '';
}

/** The texts that may go along: each only when both members tick it. */
export function ReportTexts({ texts, book, act }: TextsProps) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{t('reportTexts')}</h2>
      <p class="quiet">{texts.length > 0 ? t('reportTextsWhat') : t('reportNoTexts')}</p>
      <ul class="texts">
        {texts.map((text) => (
          <li key={text.id}>
            <Mark member={memberOf(book, text.author)} among={book.members} />
            <div>
              <small>{t(`text_${text.kind}`)}</small>
              <p class="long">{text.text}</p>
              <label>
                <input
                  type="checkbox"
                  checked={text.ticked.includes(book.me)}
                  onChange={(event) =>
                    void act(ask('report.tick', { id: text.id, on: event.currentTarget.checked }))
                  }
                />
                {t('tickText')}
              </label>
              <small>{tickedWords(text, book)}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
