import { useEffect, useRef, useState } from 'preact/hooks';
import type { SurveyAnswer } from '@/lib/programme/survey/answer';
import { packAnswers } from '@/lib/programme/survey/packs';
import type { Survey } from '@/lib/programme/survey/survey';
import { randomId } from '@/lib/records/id';
import { t, tn, wordsLanguage } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import { begin, type Parts } from '../activities/parts';
import { saveRows } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Upload } from '../ui/icons';
import { Progress } from '../ui/Progress';
import { ReadResult } from './ReadResult';
import { type AnswerSource, type ReadSoFar, readAnswerFiles } from './readAnswerFiles';

interface ReadProps extends Parts {
  survey: Survey;
  /** Those that are here. */
  answers: SurveyAnswer[];
}

/** Takes answers that came back: files in bulk, CSV, pasted text. Shows first what came of it, then asks. */
export function ReadAnswers({ survey, answers, ...parts }: ReadProps) {
  const { host, reload } = parts;
  const [open, setOpen] = useState(answers.length === 0);
  const [text, setText] = useState('');
  const [so, setSo] = useState<ReadSoFar | null>(null);
  const [read, setRead] = useState<ReadSoFar | null>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const reading = useRef<AbortController | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => () => reading.current?.abort(), []);
  const take = async (sources: AnswerSource[]) => {
    if (sources.length === 0) return;
    reading.current?.abort();
    const stop = new AbortController();
    reading.current = stop;
    setRead(null);
    setSo({
      done: 0,
      of: sources.length,
      answers: [],
      doubles: [],
      foreign: [],
      bad: [],
      unknown: [],
    });
    const known = new Set(answers.map(({ id }) => id));
    try {
      setRead(await readAnswerFiles(sources, survey, known, setSo, stop.signal));
    } catch {
      if (!stop.signal.aborted) host.said(t('error_unexpected'));
    }
    if (reading.current === stop) setSo(null);
  };
  const files = (list: FileList | null | undefined) =>
    take([...(list ?? [])].map((file) => ({ name: file.name, file })));
  const add = async () => {
    if (!read || busy) return;
    setBusy(true);
    await begin(parts);
    const rows = packAnswers(survey.id, randomId(), read.answers).map((cells) => ({
      id: randomId(),
      cells,
    }));
    const saved = await saveRows(parts, rows);
    await reload();
    setBusy(false);
    if (!saved) return;
    host.done(tn('surveyAdded', read.answers.length));
    setRead(null);
    setText('');
    setOpen(false);
  };
  const number = (count: number) => new Intl.NumberFormat(wordsLanguage()).format(count);
  return (
    <section
      class={over ? 'read-answers over' : 'read-answers'}
      aria-label={t('surveyRead')}
      onDragOver={(event) => {
        if (![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        event.stopPropagation();
        void files(event.dataTransfer.files);
      }}
    >
      <div>
        <Button icon={Upload} look={open ? 'usual' : 'primary'} onPress={() => setOpen(!open)}>
          {t('surveyRead')}
        </Button>
      </div>
      {open && !so && !read && (
        <div class="card import">
          <PartHeading host={host} sub>
            {t('surveyReadTitle')}
          </PartHeading>
          <p class="quiet">{t('surveyReadWhat')}</p>
          <Field label={t('surveyReadFiles')} of="answers-files">
            <input
              ref={picker}
              id="answers-files"
              type="file"
              multiple
              accept=".json,.txt,.csv,.tsv,application/json,text/plain,text/csv"
              onChange={(event) => void files(event.currentTarget.files)}
            />
          </Field>
          <Field label={t('surveyReadPaste')} of="answers-paste">
            <textarea
              id="answers-paste"
              class="in"
              rows={3}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </Field>
          <div class="import-acts">
            <Button
              size="small"
              off={!text.trim()}
              onPress={() => void take([{ name: t('surveyPasted'), text }])}
            >
              {t('importLook')}
            </Button>
          </div>
        </div>
      )}
      {so && (
        <Progress
          words={t('surveyReading', { done: number(so.done), of: number(so.of) })}
          done={so.done}
          of={so.of}
          onStop={() => reading.current?.abort()}
        />
      )}
      {read && (
        <div class="card import">
          <ReadResult read={read} />
          <div class="import-acts">
            <Button size="small" look="plain" onPress={() => setRead(null)}>
              {t('cancel')}
            </Button>
            {read.answers.length > 0 && (
              <Button size="small" look="primary" off={busy} onPress={() => void add()}>
                {tn('surveyAdd', read.answers.length)}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
