import { CompetencyChip, TagChip } from '@/components/ui/Chips';
import { formatShort, formatWhole } from '@/components/ui/formatTime';
import { Icon } from '@/components/ui/Icon';
import { Lock } from '@/components/ui/icons';
import { Mark } from '@/components/ui/Mark';
import { memo } from '@/components/ui/memo';
import { quoteText } from '@/components/ui/QuoteBlock';
import type { Member } from '@/lib/calls';
import type { Item } from '@/lib/records/item';
import { t } from '@/lib/t';
import { Marked } from './Marked';
import { excerpt } from './markedPieces';
import { recordWords } from './recordWords';

/** A row shows two lines, so no more than this is put into it. */
const SHOWN = 300;
const QUOTE_SHOWN = 160;

/** What a row is called: its title, its first words, its passage, or its kind. */
export function itemLine(item: Item, terms: ReadonlySet<string>): string {
  const words = item.title || item.text;
  const nothing = item.kind === 'note' ? t('noteWithoutText') : recordWords(item.kind);
  return excerpt(words, terms, SHOWN) || nothing;
}

interface Props {
  item: Item;
  member: Member;
  among: Member[];
  href: string;
  chosen: boolean;
  picked: boolean;
  /** Tab stops at it: at one line of the list alone, the arrows lead to the others. */
  stop: boolean;
  terms: ReadonlySet<string>;
  onPick: (id: string, on: boolean, range: boolean) => void;
}

/** One record in the list: whose, its first words with what was found marked, its passage, its tags, and when. */
export const FoundRow = memo(function FoundRow(props: Props) {
  const { item, member, among, href, chosen, picked, stop, terms, onPick } = props;
  const line = itemLine(item, terms);
  const more = item.title && item.text ? excerpt(item.text, terms, QUOTE_SHOWN) : '';
  const note = item.kind === 'note';
  const chips = !note || item.tags.length + item.competencies.length > 0 || item.onlyMe;
  return (
    <div class={chosen ? 'rec found chosen' : 'rec found'}>
      <input
        type="checkbox"
        class="pick"
        checked={picked}
        tabIndex={stop ? 0 : -1}
        aria-label={t('pickRecord', { title: line.slice(0, 80) })}
        onClick={(event) => onPick(item.id, event.currentTarget.checked, event.shiftKey)}
      />
      <Mark member={member} among={among} />
      <div>
        <p class="t">
          <a href={href} aria-current={chosen || undefined} tabIndex={stop ? 0 : -1}>
            <Marked text={line} terms={terms} />
          </a>
        </p>
        {more && (
          <p class="d">
            <Marked text={more} terms={terms} />
          </p>
        )}
        {item.quote && (
          <p class="d">
            <Marked text={excerpt(quoteText(item.quote), terms, QUOTE_SHOWN)} terms={terms} />
          </p>
        )}
        {chips && (
          <div class="chips">
            {!note && <span class="kind">{recordWords(item.kind)}</span>}
            {item.tags.map((tag) => (
              <TagChip key={tag} tag={tag} />
            ))}
            {item.competencies.map((id) => (
              <CompetencyChip key={id} id={id} />
            ))}
            {item.onlyMe && (
              <span class="only-me">
                <Icon of={Lock} small />
                {t('onlyMe')}
              </span>
            )}
          </div>
        )}
      </div>
      <time
        class="when"
        dateTime={new Date(item.made).toISOString()}
        title={formatWhole(item.made)}
      >
        {formatShort(item.made)}
      </time>
    </div>
  );
});
