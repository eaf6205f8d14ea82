import { useId, useRef, useState } from 'preact/hooks';
import {
  countsCsv,
  REPORT_BYTES,
  type ReportFile,
  readReport,
  sumReports,
} from '@/lib/formats/report';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Download, Plus } from '../ui/icons';
import { CountsTable, countRows } from './CountsTable';

/** For a coordinator: the sums of several matches' reports, counts only. Nothing of them is kept. */
export function AddReports() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [reports, setReports] = useState<ReportFile[]>([]);
  const [bad, setBad] = useState<string[]>([]);
  const add = async (files: File[]) => {
    const good: ReportFile[] = [];
    const wrong: string[] = [];
    for (const file of files) {
      const read =
        file.size > REPORT_BYTES
          ? ({ ok: false, why: 'large' } as const)
          : readReport(await file.text());
      if (read.ok) good.push(read.report);
      else wrong.push(t(`reportBad_${read.why}`, { file: file.name }));
    }
    setReports((known) => [...known, ...good]);
    setBad(wrong);
  };
  const { matches, counts } = sumReports(reports);
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{t('addReports')}</h2>
      <p class="quiet">{t('addReportsWhat')}</p>
      <div class="acts-line">
        <Button icon={Plus} onPress={() => input.current?.click()}>
          {t('addReports')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".json,application/json"
          onChange={(event) => {
            void add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        {matches > 0 && (
          <Button
            icon={Download}
            onPress={() =>
              download(
                countsCsv(countRows(counts), [t('reportWhat'), t('reportNumber')]),
                'matchbook-reports.csv',
                'text/csv',
              )
            }
          >
            {t('reportCsv')}
          </Button>
        )}
      </div>
      {bad.map((words) => (
        <ErrorSentence key={words}>{words}</ErrorSentence>
      ))}
      {matches > 0 && (
        <>
          <p>{tn('reportsOf', matches)}</p>
          <CountsTable counts={counts} name={t('addReports')} />
        </>
      )}
    </section>
  );
}
