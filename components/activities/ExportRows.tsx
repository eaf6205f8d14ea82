import { useState } from 'preact/hooks';
import type { SheetShape } from '@/lib/programme/activities';
import type { Column } from '@/lib/programme/sheet/columns';
import { sheetTable } from '@/lib/programme/sheet/table';
import type { Entry } from '@/lib/records/activity';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Download } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import type { Parts } from './parts';
import { fileLanguage } from './sheetParts';

interface ExportProps extends Parts {
  sheet: SheetShape;
  columns: Column[];
  /** Only those in which both have something are shown. */
  both: boolean;
  /** The rows that are shown, as they are kept: those are exported. */
  rows: () => Promise<Entry[]>;
}

/** Hands the rows that are shown out: CSV, Markdown, a page to print. */
export function ExportRows({ activity, host, sheet, columns, both, rows }: ExportProps) {
  const [open, setOpen] = useState(false);
  const csv = async () => {
    const { writeCsv } = await import('@/lib/formats/csv');
    const now = await rows();
    const table = sheetTable(now, columns, fileLanguage(), { ids: true });
    download(writeCsv(table), `${activity.id}.csv`, 'text/csv');
    host.said(tn('exported', now.length));
  };
  const markdown = async () => {
    const { escapeMarkdown, markdownTable } = await import('@/lib/formats/markdownTable');
    const now = await rows();
    const table = sheetTable(now, columns, fileLanguage(), { ids: false });
    const text = `# ${escapeMarkdown(inLanguage(activity.title))}\n\n${markdownTable(table)}`;
    download(text, `${activity.id}.md`, 'text/markdown');
    host.said(tn('exported', now.length));
  };
  return (
    <>
      <Button size="small" icon={Download} onPress={() => setOpen(!open)}>
        {t('export')}
      </Button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: no fields, buttons
        <span class="exports" role="group" aria-label={t('export')}>
          {sheet.exports.includes('csv') && (
            <Button size="small" look="plain" onPress={() => void csv()}>
              {t('exportCsv')}
            </Button>
          )}
          {sheet.exports.includes('markdown') && (
            <Button size="small" look="plain" onPress={() => void markdown()}>
              {t('exportMarkdown')}
            </Button>
          )}
          {sheet.exports.includes('print') && (
            <Button
              size="small"
              look="plain"
              onPress={() => host.go(`#/activities/${activity.id}/print${both ? '/both' : ''}`)}
            >
              {t('exportPrint')}
            </Button>
          )}
        </span>
      )}
    </>
  );
}
