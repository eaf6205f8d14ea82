import '../meetings/meetings.css';
import './report.css';
import { countsCsv, reportMarkdown, writeReport } from '@/lib/formats/report';
import { ACTIVITIES } from '@/lib/programme/activities';
import { agreedTexts, reportOf } from '@/lib/programme/report';
import { t } from '@/lib/t';
import { useDo } from '../meetings/useDo';
import type { Actions } from '../notebook/actions';
import type { Book } from '../notebook/book';
import { RoomTitle } from '../notebook/RoomTitle';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Download, Printer } from '../ui/icons';
import { AddReports } from './AddReports';
import { CountsTable, countRows } from './CountsTable';
import { ReportTexts } from './ReportTexts';
import { useRecords } from './useRecords';
import { WrapUp } from './WrapUp';

const SERVES = new Map(ACTIVITIES.map(({ id, competencies }) => [id, competencies]));

/** The room "Report": what the programme is told, counts alone but for the texts that both tick. */
export function ReportRoom({ book, actions }: { book: Book; actions: Actions }) {
  const { records, failed } = useRecords(book);
  const act = useDo(actions);
  const report = records && reportOf(records, SERVES, book.me);
  if (!report) {
    return (
      <>
        <RoomTitle title={t('roomReport')} />
        {failed ? (
          <ErrorSentence>{t('error_unexpected')}</ErrorSentence>
        ) : (
          <p class="opening">{t('loading')}</p>
        )}
      </>
    );
  }
  const rows = countRows(report.counts);
  const agreed = agreedTexts(
    report,
    book.members.map(({ id }) => id),
  );
  const markdown = () =>
    reportMarkdown(
      t('reportTitle'),
      rows,
      agreed.map(({ kind, text }) => ({ title: t(`text_${kind}`), text })),
    );
  const csv = () => countsCsv(rows, [t('reportWhat'), t('reportNumber')]);
  return (
    <div class="meetings report print">
      <RoomTitle title={t('roomReport')} facts={t('reportFacts')}>
        <Button size="small" look="primary" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </RoomTitle>
      <section class="card">
        <CountsTable counts={report.counts} name={t('reportCounts')} />
      </section>
      {agreed.length > 0 && (
        <section class="only-print">
          {agreed.map(({ id, kind, text }) => (
            <div key={id}>
              <h2>{t(`text_${kind}`)}</h2>
              <p class="long">{text}</p>
            </div>
          ))}
        </section>
      )}
      <div class="acts-line no-print">
        <Button
          icon={Download}
          onPress={() => download(markdown(), 'matchbook-report.md', 'text/markdown')}
        >
          {t('reportMarkdown')}
        </Button>
        <Button icon={Download} onPress={() => download(csv(), 'matchbook-report.csv', 'text/csv')}>
          {t('reportCsv')}
        </Button>
        <Button
          icon={Download}
          onPress={() =>
            download(
              writeReport(report, agreed, book.notebook),
              'matchbook-report.json',
              'application/json',
            )
          }
        >
          {t('reportFile')}
        </Button>
      </div>
      <div class="no-print parts">
        <ReportTexts texts={report.texts} book={book} act={act} />
        <WrapUp />
        <AddReports />
      </div>
    </div>
  );
}
