import { useId, useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { replyText } from '@/components/ui/failureText';
import { Download } from '@/components/ui/icons';
import { Status, type StatusWords } from '@/components/ui/Status';
import { t, tn, type WordKey } from '@/lib/t';
import { EXPORT_FORMS, type ExportForm, exportFile } from './exportFile';

const WORDS: Record<ExportForm, [words: WordKey, hint: WordKey]> = {
  copy: ['exportCopy', 'exportCopyHint'],
  annotations: ['exportAnnotations', 'exportAnnotationsHint'],
  markdown: ['exportOneFile', 'exportMarkdownHint'],
  'markdown-pages': ['exportPages', 'exportPagesHint'],
  csv: ['exportTable', 'exportCsvHint'],
  print: ['exportPrinted', 'exportPrintHint'],
};

interface Props {
  book: Book;
  /** Ids of what is found or picked; `null`: everything. */
  ids: ReadonlySet<string> | null;
  onClosed: () => void;
}

/** "Export": the form of the file, and saving it. */
export function ExportDialog({ book, ids, onClosed }: Props) {
  const id = useId();
  const [form, setForm] = useState<ExportForm>(ids ? 'markdown' : 'copy');
  const [said, setSaid] = useState<StatusWords | null>(null);
  const [wrong, setWrong] = useState('');
  const forms = ids ? EXPORT_FORMS.filter((one) => one !== 'copy') : EXPORT_FORMS;

  async function save(): Promise<void> {
    setWrong('');
    setSaid({ kind: 'writing', words: t('saving') });
    const reply = await exportFile(form, ids, book);
    setSaid(
      reply.ok
        ? {
            kind: 'saved',
            words: tn(form === 'copy' ? 'exportedRecords' : 'exportedNotes', reply.value),
          }
        : null,
    );
    setWrong(replyText(reply));
  }
  return (
    <Dialog title={t('export')} onClosed={onClosed}>
      <p>{ids ? tn('exportSome', ids.size) : t('exportAll')}</p>
      <fieldset class="pick-one">
        <legend>{t('exportForm')}</legend>
        {forms.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              checked={one === form}
              aria-describedby={`${id}-${one}`}
              onChange={() => {
                setForm(one);
                setSaid(null);
              }}
            />
            <span>
              {t(WORDS[one][0])}
              <small id={`${id}-${one}`}>{t(WORDS[one][1])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      <div class="actions">
        <Button look="primary" icon={Download} onPress={save}>
          {t('exportSave')}
        </Button>
        <Status status={said} />
      </div>
    </Dialog>
  );
}
