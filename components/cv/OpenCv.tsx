import { useState } from 'preact/hooks';
import type { OwnDocument } from '@/lib/records/document';
import { randomId } from '@/lib/records/id';
import { LIMITS } from '@/lib/records/kinds';
import { t, wordsLanguage } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import { begin, type Parts } from '../activities/parts';
import { GrowingText } from '../notes/GrowingText';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { type OpenProblem, openText, textTaken } from './openText';
import { CV, type Cvs } from './useCv';

interface OpenCvProps extends Parts {
  cvs: Cvs;
  /** The version before it, or `null`: a CV of its own. */
  earlier: OwnDocument | null;
  onClose: () => void;
}

/** Takes a CV from a file or from what is pasted; it is read here, and stays with this person until it is shared. */
export function OpenCv({ cvs, earlier, onClose, ...parts }: OpenCvProps) {
  const { host, activity } = parts;
  const [title, setTitle] = useState(earlier?.title ?? '');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<OpenProblem | null>(null);
  const [reading, setReading] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    setProblem(null);
    setReading(true);
    const read = await openText(file).catch(
      (): Awaited<ReturnType<typeof openText>> => ({
        ok: false,
        problem: 'broken',
      }),
    );
    setReading(false);
    if (!read.ok) return setProblem(read.problem);
    setText(read.text);
    if (title.trim() === '') setTitle(file.name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 200));
  };
  const save = async () => {
    const taken = textTaken(text);
    if (!taken.ok) return setProblem(taken.problem);
    setProblem(null);
    const id = randomId();
    await begin(parts);
    const day = new Intl.DateTimeFormat(wordsLanguage(), { dateStyle: 'long' }).format(new Date());
    const saved = await cvs.save([
      {
        kind: 'document',
        id,
        text: taken.text,
        fields: [
          ['type', CV],
          ['title', title.trim().slice(0, LIMITS.line) || t('cvOfDay', { day })],
          ['onlyMe', (earlier?.onlyMe ?? true) || null],
          ...(earlier ? [['earlier', earlier.id] as [string, string]] : []),
        ],
      },
    ]);
    if (!saved) return;
    onClose();
    host.go(`#/activities/${activity.id}/${id}`);
  };
  const number = (count: number) => new Intl.NumberFormat(wordsLanguage()).format(count);
  return (
    <section class="card import" aria-labelledby="open-cv">
      <PartHeading host={host} id="open-cv">
        {t(earlier ? 'cvNewVersion' : 'cvOpen')}
      </PartHeading>
      <p class="quiet">{t('cvOpenWhat')}</p>
      <Field label={t('cvFile')} of="cv-file">
        <input
          id="cv-file"
          type="file"
          accept=".docx,.pdf,.md,.markdown,.txt,text/plain,text/markdown,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </Field>
      {reading && <p role="status">{t('cvReading')}</p>}
      {problem && (
        <ErrorSentence>{t(`cvBad_${problem}`, { most: number(LIMITS.note) })}</ErrorSentence>
      )}
      <Field label={t('cvTitle')} of="cv-title">
        <input
          id="cv-title"
          class="in"
          value={title}
          maxLength={200}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </Field>
      <Field label={t('cvText')} hint={t('cvTextHint')} of="cv-text">
        <GrowingText
          id="cv-text"
          describedBy="cv-text-hint"
          rows={6}
          value={text}
          onInput={setText}
        />
      </Field>
      <div class="import-acts">
        <Button size="small" look="plain" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button size="small" look="primary" off={!text.trim()} onPress={() => void save()}>
          {t('cvKeep')}
        </Button>
      </div>
    </section>
  );
}
