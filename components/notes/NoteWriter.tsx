import type { Member, Writing } from '@/lib/calls';
import type { Page } from '@/lib/pages/page';
import { hasPlace, type Quote } from '@/lib/records/record';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { ErrorSentence, Tip } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { Highlighter, Lock, Users, X } from '../ui/icons';
import { QuoteBlock } from '../ui/QuoteBlock';
import { Segmented } from '../ui/Segmented';
import { Toggle } from '../ui/Toggle';
import { CompetencyPicker } from './CompetencyPicker';
import { overBy, pairOf } from './draft';
import { GrowingText } from './GrowingText';
import { PdfFields } from './PdfFields';
import type { UsedTag } from './suggestTags';
import { TagBox } from './TagBox';

/** The element id of the box that the words go into. */
export const NOTE_BOX = 'note-box';

export interface NoteWriterProps {
  draft: Writing;
  page: Page;
  /** The page is a PDF. */
  pdf?: boolean;
  members: Member[];
  usedTags: UsedTag[];
  /** The sentence of what went wrong, or ''. */
  problem: string;
  /** A passage that could take the place of the draft's own. */
  offered: Quote | null;
  onChange: (change: Partial<Writing>) => void;
  onTakeSelection: () => void;
  onOffer: (take: boolean) => void;
}

function Passage({ draft, me, props }: { draft: Writing; me: Member; props: NoteWriterProps }) {
  if (!draft.quote) {
    return (
      <div>
        <Button size="small" icon={Highlighter} onPress={props.onTakeSelection}>
          {t('takeSelection')}
        </Button>
      </div>
    );
  }
  return (
    <div class="passage">
      <QuoteBlock quote={draft.quote} line="mine" hand={me.role} />
      <IconButton
        icon={X}
        small
        name={t('dropQuote')}
        onPress={() => props.onChange({ quote: null })}
      />
    </div>
  );
}

function Readers({ draft, props }: { draft: Writing; props: NoteWriterProps }) {
  const { other } = pairOf(props.members);
  const choose = (onlyMe: boolean) => props.onChange({ onlyMe });
  if (!other) {
    return (
      <div class="toggles">
        <Toggle on={draft.onlyMe} hint={t('onlyMeHint')} onToggle={choose}>
          {t('onlyMe')}
        </Toggle>
      </div>
    );
  }
  return (
    <Segmented
      label={t('readersLabel')}
      value={draft.onlyMe ? 'me' : 'match'}
      choices={[
        { value: 'match', words: t('ourMatch'), icon: Users },
        { value: 'me', words: t('onlyMe'), icon: Lock },
      ]}
      onChoose={(value) => choose(value === 'me')}
    />
  );
}

/** A note being written, new or edited in its place. Save and Cancel stand in the panel's foot. */
export function NoteWriter(props: NoteWriterProps) {
  const { draft, page, members, problem, offered, onChange } = props;
  const over = overBy(draft);
  const sentence = over > 0 ? tn('tooLongBy', over) : problem;
  const preset = draft.note === null ? page.competencies : [];
  return (
    <form
      class="card write"
      aria-label={t(draft.note === null ? 'newNote' : 'editNote')}
      onSubmit={(event) => event.preventDefault()}
    >
      {offered && (
        <Tip>
          <p>{t('offerQuestion')}</p>
          <div class="tip-actions">
            <Button size="small" onPress={() => props.onOffer(true)}>
              {t('offerTake')}
            </Button>
            <Button size="small" look="plain" onPress={() => props.onOffer(false)}>
              {t('offerLeave')}
            </Button>
          </div>
        </Tip>
      )}
      {props.pdf && !hasPlace(draft.quote) ? (
        <PdfFields pdfPage={draft.pdfPage ?? null} quote={draft.quote} onChange={onChange} />
      ) : (
        <Passage draft={draft} me={pairOf(members).me} props={props} />
      )}
      <Field label={t('noteLabel')} of={NOTE_BOX}>
        <GrowingText
          id={NOTE_BOX}
          value={draft.text}
          describedBy={sentence ? 'note-problem' : undefined}
          invalid={over > 0}
          onInput={(text) => onChange({ text })}
        />
        {sentence && <ErrorSentence id="note-problem">{sentence}</ErrorSentence>}
      </Field>
      <TagBox tags={draft.tags} used={props.usedTags} onChange={(tags) => onChange({ tags })} />
      <CompetencyPicker
        chosen={draft.competencies}
        preset={preset.filter((id) => draft.competencies.includes(id))}
        post={page.kind === 'blog-post'}
        onChange={(competencies) => onChange({ competencies })}
      />
      <Readers draft={draft} props={props} />
    </form>
  );
}
