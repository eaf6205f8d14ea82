import { useId } from 'preact/hooks';
import { type Book, memberOf } from '@/components/notebook/book';
import { Icon } from '@/components/ui/Icon';
import { ChevronDown } from '@/components/ui/icons';
import { memberName } from '@/components/ui/Mark';
import { GROUPINGS, type Grouping } from '@/lib/notebook/search/group';
import type { Facets } from '@/lib/notebook/search/Index';
import { type FieldWord, fieldIn, withField } from '@/lib/notebook/search/query';
import type { Kind } from '@/lib/records/record';
import { t } from '@/lib/t';
import { competencyWords, GROUPING_WORDS } from './findWords';
import { recordWords } from './recordWords';

interface Props {
  book: Book;
  text: string;
  grouping: Grouping;
  facets: Facets;
  onText: (text: string) => void;
  onGrouping: (grouping: Grouping) => void;
}

interface PickProps {
  label: string;
  value: string;
  options: [value: string, words: string][];
  onPick: (value: string) => void;
}

/** One of several, as a list to choose from, with its name in front. */
function Pick({ label, value, options, onPick }: PickProps) {
  const id = useId();
  const known = options.some(([one]) => one === value);
  return (
    <div class="find-pick" data-on={value !== '' || undefined}>
      <label for={id}>{label}</label>
      <span class="select">
        <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          {!known && <option value={value}>{value}</option>}
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} small />
      </span>
    </div>
  );
}

/** The search field, and lists that write field words into it: what is chosen there and what is typed are the same. */
export function FindBar({ book, text, grouping, facets, onText, onGrouping }: Props) {
  const hint = useId();
  const pick = (field: FieldWord, label: string, options: [string, string][]) => (
    <Pick
      label={label}
      value={fieldIn(text, field)}
      options={[['', t('filterAny')], ...options]}
      onPick={(value) => onText(withField(text, field, value))}
    />
  );
  return (
    <search class="find-bar">
      <input
        type="search"
        id="find"
        class="in"
        value={text}
        aria-label={t('search')}
        aria-describedby={hint}
        placeholder={t('searchHint')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !text) return;
          event.preventDefault();
          onText('');
        }}
      />
      <p class="vh" id={hint}>
        {t('searchFields')}
      </p>
      <div class="find-picks">
        <Pick
          label={t('groupBy')}
          value={grouping}
          options={GROUPINGS.map((one) => [one, t(GROUPING_WORDS[one])])}
          onPick={(value) => onGrouping(value as Grouping)}
        />
        {pick(
          'kind',
          t('filterKind'),
          facets.kinds.map((kind) => [kind, recordWords(kind as Kind)]),
        )}
        {book.members.length > 1 &&
          pick(
            'by',
            t('filterBy'),
            book.members.map(({ id }) => [id, memberName(memberOf(book, id))]),
          )}
        {facets.tags.length > 0 &&
          pick(
            'tag',
            t('filterTag'),
            facets.tags.map((tag) => [tag, tag]),
          )}
        {facets.competencies.length > 0 &&
          pick(
            'competency',
            t('filterCompetency'),
            facets.competencies.map((id) => [id, competencyWords(id)]),
          )}
      </div>
    </search>
  );
}
