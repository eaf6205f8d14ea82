import type { ComponentChildren } from 'preact';
import type { Member } from '@/lib/calls';
import type { Review } from '@/lib/records/review';
import { agreementCounts } from '@/lib/sites/agreement';
import { VERDICT_WORDS } from '@/lib/sites/criteria';
import type { TableSite } from '@/lib/sites/siteTable';
import { t } from '@/lib/t';
import { routeAddress } from '../notebook/useRoute';
import { formatDay, formatWhole } from '../ui/formatTime';
import { hostOf } from '../ui/hostOf';
import { Icon } from '../ui/Icon';
import { CircleAlert, Clock, EyeOff } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { Mark } from '../ui/Mark';
import { memo } from '../ui/memo';
import { checkDay, checkWords } from './siteWords';
import { BETWEEN, CELL, NAME } from './tableRoles';

interface CellProps {
  label: string;
  class?: string;
  /** Nothing in it: on a phone it is left out. */
  empty?: boolean;
  children?: ComponentChildren;
}

/** A cell; its column's name stands in it where rows are stacked, and is heard from the column head elsewhere. */
function Cell({ label, class: looks = '', empty, children }: CellProps) {
  return (
    <div {...CELL} class={`c ${looks}`} data-empty={empty || undefined}>
      <span class="l" aria-hidden="true">
        {label}
      </span>
      <div class="v">{empty ? <span class="none">{t('nothingYet')}</span> : children}</div>
    </div>
  );
}

interface Side {
  member: Member;
  review: Review | null;
}

function Lines({
  sides,
  members,
  words,
}: {
  sides: Side[];
  members: Member[];
  words: (review: Review) => ComponentChildren;
}) {
  return (
    <>
      {sides.map(({ member, review }) => {
        const said = review && words(review);
        return said ? (
          <span class="line" key={member.id}>
            <Mark member={member} among={members} size="s" />
            <span>{said}</span>
          </span>
        ) : null;
      })}
    </>
  );
}

const choiceOf = ({ choice }: Review) => choice && t(`choice_${choice}`);
const verdictOf = ({ verdict }: Review) => verdict && inLanguage(VERDICT_WORDS[verdict]);

function Hidden({ other, members }: { other: Member; members: Member[] }) {
  return (
    <span class="line" title={t('hiddenWhy')}>
      <Mark member={other} among={members} size="s" />
      <span class="kept">
        <Icon of={EyeOff} small />
        {t('hiddenShort')}
      </span>
    </span>
  );
}

function Agreement({ row }: { row: TableSite }) {
  const { agree, differ } = agreementCounts(row.compared ?? []);
  return (
    <>
      <span class="ratio" aria-hidden="true">
        {differ > 0 && <i class="r-differ" style={{ flex: differ }} />}
        {agree > 0 && <i class="r-agree" style={{ flex: agree }} />}
      </span>
      <span>{t('agreeOf', { agree, of: agree + differ })}</span>
    </>
  );
}

function Checked({ row }: { row: TableSite }) {
  const { checked } = row.site;
  if (!checked) return null;
  const bad = checked.found !== 'reachable';
  return (
    <>
      <span class={bad ? 'bad' : undefined}>
        {bad && <Icon of={CircleAlert} small />}
        {checkWords(checked)}
      </span>
      <small>{formatDay(checkDay(checked))}</small>
    </>
  );
}

interface TableRowProps {
  row: TableSite;
  me: Member;
  other: Member | null;
  members: Member[];
  chosen: boolean;
  onChoose: (id: string, chosen: boolean) => void;
}

/** A site's row of the table. */
export const TableRow = memo((props: TableRowProps) => {
  const { row, me, other, members, chosen, onChoose } = props;
  const { site, mine, match, looked } = row;
  const title = site.title || site.address;
  const sides: Side[] = [
    { member: me, review: mine },
    ...(other ? [{ member: other, review: match }] : []),
  ];
  const said = sides.some(({ review }) => review?.choice);
  const judged = sides.some(({ review }) => review?.verdict);
  const { agree, differ } = agreementCounts(row.compared ?? []);
  return (
    <div {...BETWEEN} class={chosen ? 'tr chosen' : 'tr'}>
      <div {...CELL} class="c pick">
        <label>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('chooseSite', { title })}
            onChange={(event) => onChoose(site.id, event.currentTarget.checked)}
          />
        </label>
      </div>
      <div {...NAME} class="c name">
        <a href={routeAddress('sites', site.id)}>{title}</a>
        <small>
          {hostOf(site.address)}
          {site.bring && <span class="bring">{t('bringShort')}</span>}
        </small>
      </div>
      <Cell label={t('columnMarks')} empty={!said}>
        <Lines sides={sides} members={members} words={choiceOf} />
      </Cell>
      <Cell label={t('columnVerdict')} empty={!judged && !row.hidden}>
        <Lines sides={sides} members={members} words={verdictOf} />
        {row.hidden && other && <Hidden other={other} members={members} />}
      </Cell>
      <Cell label={t('columnAgreement')} class="num" empty={agree + differ === 0}>
        <Agreement row={row} />
      </Cell>
      <Cell label={t('columnLooked')} empty={looked === null}>
        {looked !== null && <span title={formatWhole(looked)}>{formatDay(looked)}</span>}
        {row.again && (
          <span class="again">
            <Icon of={Clock} small />
            {t('lookAgain')}
          </span>
        )}
      </Cell>
      <Cell label={t('columnChecked')} empty={!site.checked}>
        <Checked row={row} />
      </Cell>
    </div>
  );
});
