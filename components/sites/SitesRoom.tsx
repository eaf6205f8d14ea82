import './sites.css';
import './sitesRoom.css';
import { useEffect, useState } from 'preact/hooks';
import { TABLE_FILTERS } from '@/lib/sites/siteTable';
import { t, tn } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import type { Book } from '../notebook/book';
import { RoomTitle } from '../notebook/RoomTitle';
import { routeAddress } from '../notebook/useRoute';
import { Empty } from '../ui/Empty';
import { ErrorSentence } from '../ui/ErrorSentence';
import { AgreementChart } from './AgreementChart';
import { SiteChosen } from './SiteChosen';
import { FIRST, SitesTable, type TableState } from './SitesTable';
import { useRecheck } from './useRecheck';
import { useTable } from './useTable';

interface SitesRoomProps {
  book: Book;
  /** A site's id, `agreement`, or `filter/both-try`; `null` is the table. */
  id: string | null;
  actions: Actions;
}

const AGREEMENT = 'agreement';

/** The table, or the chart: two ways to see the same sites. */
function Views({ here }: { here: 'table' | 'agreement' }) {
  const view = (at: typeof here, href: string, words: string) => (
    <a class="filter" href={href} aria-current={here === at ? 'page' : undefined}>
      {words}
    </a>
  );
  return (
    <nav class="filters" aria-label={t('sitesViews')}>
      {view('table', routeAddress('sites'), t('sitesTable'))}
      {view('agreement', routeAddress('sites', AGREEMENT), t('agreementTitle'))}
    </nav>
  );
}

/** The room "Sites": every recommended site of the notebook, what both think of it, and how far you agree. */
export function SitesRoom({ book, id, actions }: SitesRoomProps) {
  const { rows, failed } = useTable(book);
  const recheck = useRecheck(actions);
  const wanted = TABLE_FILTERS.find((name) => id === `filter/${name}`);
  const [state, setState] = useState<TableState>({ ...FIRST, filter: wanted ?? FIRST.filter });
  useEffect(() => {
    if (wanted) setState((now) => ({ ...now, filter: wanted }));
  }, [wanted]);
  if (!rows) {
    return (
      <>
        <RoomTitle title={t('roomSites')} />
        {failed ? (
          <ErrorSentence>{t('error_unexpected')}</ErrorSentence>
        ) : (
          <p class="opening">{t('loading')}</p>
        )}
      </>
    );
  }
  if (rows.length === 0) {
    return (
      <>
        <RoomTitle title={t('roomSites')} />
        <Empty title={t('roomSitesEmptyTitle')} words={t('roomSitesEmptyWords')} />
      </>
    );
  }
  const chosen = rows.find(({ site }) => site.id === id);
  if (chosen) return <SiteChosen key={chosen.site.id} row={chosen} book={book} actions={actions} />;
  const both = rows.filter(({ mine, match }) => mine?.reviewed != null && match?.reviewed != null);
  const facts = t('sitesFacts', {
    sites: tn('sitesCount', rows.length),
    reviewed: tn('bothReviewedCount', both.length),
  });
  return (
    <>
      <RoomTitle title={t('roomSites')} facts={facts}>
        <Views here={id === AGREEMENT ? 'agreement' : 'table'} />
      </RoomTitle>
      {id === AGREEMENT ? (
        <AgreementChart rows={rows} />
      ) : (
        <SitesTable rows={rows} book={book} recheck={recheck} state={state} onState={setState} />
      )}
    </>
  );
}
