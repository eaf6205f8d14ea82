import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadCsv } from '@/lib/formats/csv';
import type { Column } from '@/lib/programme/sheet/columns';
import { columnTitled, type ImportPlan, planImport } from '@/lib/programme/sheet/import';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { inLanguage } from '../ui/inLanguage';
import { ImportPreview } from './ImportPreview';
import { PartHeading } from './PartHeading';
import { begin, type Parts } from './parts';
import { saveRows } from './sheetParts';

interface ImportProps extends Parts {
  columns: Column[];
  /** Rows that were pasted into the sheet. */
  pasted: string | null;
  onClose: () => void;
}

/** The same number of bytes as lib/formats/csv has: a larger file is not even read. */
const MOST_BYTES = 20_000_000;

/** Takes rows of a CSV file or of what was pasted: shows first what would come of it, and then asks. */
export function ImportRows({ columns, pasted, onClose, ...parts }: ImportProps) {
  const { activity, view, host, reload } = parts;
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLElement>(null);
  const known = (title: string) => columnTitled(columns, title) !== undefined;
  const took = (read: ReadCsv) => {
    if (!read.ok) {
      setPlan(null);
      return setWrong(t(CSV_WORDS[read.problem]));
    }
    const next = planImport(read.table, columns, view.entries, read.broken);
    const nothing = next.columns.length === 0 || read.table.length < 1;
    setWrong(nothing ? t('csvNoColumns') : '');
    setPlan(nothing ? null : next);
  };
  const take = async (words: string) => {
    if (words.trim() === '') return setWrong(t('csv_empty'));
    const { readCsvText } = await import('@/lib/formats/csv');
    took(readCsvText(words, known));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return setWrong(t('csv_too_large'));
    const { readCsv } = await import('@/lib/formats/csv');
    took(readCsv(new Uint8Array(await file.arrayBuffer()), known));
  };
  useEffect(() => {
    if (pasted !== null) void take(pasted);
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [pasted]);
  const add = async () => {
    if (!plan || busy) return;
    setBusy(true);
    const rows = [...plan.changed, ...plan.added];
    // First: the rows are the last step then, and Undo takes them back.
    await begin(parts);
    const { saved, whole } = await saveRows(host, activity.id, plan.columns, rows);
    await reload();
    setBusy(false);
    if (!whole) return;
    host.done(tn('rowsAdded', saved));
    onClose();
  };
  const titles = columns
    .filter(({ member }) => member === null || member.me)
    .map(({ field }) => inLanguage(field.label))
    .join(', ');
  return (
    <section class="card import" aria-labelledby="import-title" ref={box} tabIndex={-1}>
      <PartHeading host={host} id="import-title">
        {t('importTitle')}
      </PartHeading>
      {!plan && (
        <>
          <p class="quiet">{t('importWhat', { columns: titles })}</p>
          {host.place === 'notebook' && (
            <Field label={t('importFile')} of="import-file">
              <input
                id="import-file"
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                onChange={(event) => void open(event.currentTarget.files?.[0])}
              />
            </Field>
          )}
          <Field label={t('importPaste')} of="import-paste">
            <textarea
              id="import-paste"
              class="in"
              rows={4}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </Field>
        </>
      )}
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      {plan && <ImportPreview plan={plan} />}
      <div class="import-acts">
        <Button size="small" look="plain" onPress={onClose}>
          {t('cancel')}
        </Button>
        {!plan && (
          <Button size="small" onPress={() => void take(text)}>
            {t('importLook')}
          </Button>
        )}
        {!plan && host.place === 'panel' && (
          <Button size="small" onPress={() => host.go(`#/activities/${activity.id}/import`)}>
            {t('importOpenFile')}
          </Button>
        )}
        {plan && plan.added.length + plan.changed.length > 0 && (
          <Button size="small" look="primary" off={busy} onPress={() => void add()}>
            {tn('importAdd', plan.added.length + plan.changed.length)}
          </Button>
        )}
      </div>
    </section>
  );
}

const CSV_WORDS = {
  empty: 'csv_empty',
  'too-large': 'csv_too_large',
  'not-text': 'csv_not_text',
} as const;
