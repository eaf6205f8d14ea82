import { useId } from 'preact/hooks';
import { ask } from '@/lib/ask';
import { fieldValue, isPurged, type StoredRecord } from '@/lib/records/record';
import {
  REFLECTIONS,
  type Reflection,
  type ReflectionTime,
  readReflection,
} from '@/lib/records/reflection';
import { t } from '@/lib/t';
import { useKept } from '../drafts/useKept';
import type { Do } from '../meetings/useDo';
import { type Book, memberOf } from '../notebook/book';
import { GrowingText } from '../notes/GrowingText';
import { Field } from '../ui/Field';
import { formatDay } from '../ui/formatTime';
import { memberName } from '../ui/Mark';

interface BackProps {
  records: StoredRecord[];
  book: Book;
  act: Do;
}

function Mine({
  which,
  reflection,
  act,
}: {
  which: ReflectionTime;
  reflection: Reflection | undefined;
  act: Do;
}) {
  const id = useId();
  const [text, setText] = useKept(reflection?.text ?? '', async (value) => {
    await act(ask('reflection.save', { which, text: value }));
  });
  return (
    <Field label={t(`lookingBack_${which}`)} of={id}>
      <GrowingText id={id} rows={3} value={text} onInput={setText} />
    </Field>
  );
}

/** Looking back in the middle of the year and at its end: one's own words, and the other's. */
export function LookingBack({ records, book, act }: BackProps) {
  const id = useId();
  const other = book.members.find(({ me }) => !me);
  const all = records.flatMap((record) => {
    if (isPurged(record) || fieldValue(record, 'deleted') === true) return [];
    const own = record.author === book.me || fieldValue(record, 'onlyMe') !== true;
    return (own && readReflection(record)) || [];
  });
  return (
    <section class="card looks" aria-labelledby={id}>
      <h2 id={id}>{t('lookingBack')}</h2>
      <p class="quiet">
        {t('lookingBackWhat', { name: other ? memberName(other) : t('matchOther') })}
      </p>
      {REFLECTIONS.map((which) => {
        const of = all.filter((one) => one.which === which);
        return (
          <div key={which}>
            <Mine
              which={which}
              reflection={of.find(({ author }) => author === book.me)}
              act={act}
            />
            {of
              .filter(({ author, text }) => author !== book.me && text.trim())
              .map((one) => (
                <blockquote key={one.id} class="theirs">
                  {one.text}
                  <small>
                    {t('lookingBackOf', {
                      name: memberName(memberOf(book, one.author)),
                      when: formatDay(one.changed),
                    })}
                  </small>
                </blockquote>
              ))}
          </div>
        );
      })}
    </section>
  );
}
