import { useEffect, useState } from 'preact/hooks';
import type { Member } from '@/lib/calls';
import { AUDIENCES, DRAFT_KINDS } from '@/lib/drafts/draftKinds';
import { DRAFT_TYPES, type Draft } from '@/lib/records/draft';
import { t } from '@/lib/t';
import { authorOf } from '../notes/authorOf';
import type { UsedTag } from '../notes/suggestTags';
import { TagBox } from '../notes/TagBox';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Calendar, ChevronDown, Clock, Trash } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { LineField } from '../ui/LineField';
import { Menu, MenuItem } from '../ui/Menu';
import { Segmented } from '../ui/Segmented';
import { Toggle } from '../ui/Toggle';
import { DraftAnswer } from './DraftAnswer';
import { DraftComments } from './DraftComments';
import { DraftSteps } from './DraftSteps';
import { DraftText } from './DraftText';
import { DraftVersions } from './DraftVersions';
import type { DraftDoings } from './draftDoings';
import { DRAFT_TITLE, type DraftsStore } from './draftsStore';
import { LeansOn } from './LeansOn';
import { useKept } from './useKept';

interface DraftEditorProps {
  draft: Draft;
  members: Member[];
  drafts: DraftsStore;
  doings: DraftDoings;
  asksTwice: boolean;
}

function Title({ draft, onSave }: { draft: Draft; onSave: (title: string) => Promise<void> }) {
  const [title, setTitle] = useKept(draft.title, onSave);
  return (
    <LineField
      label={t('draftTitle')}
      id={DRAFT_TITLE}
      maxLength={300}
      value={title}
      onInput={setTitle}
    />
  );
}

/** One draft, open: how far it is, whom it is for, its words, what it leans on, what the two say about it. */
export function DraftEditor({ draft, members, drafts, doings, asksTwice }: DraftEditorProps) {
  const { text, problem, versions, sources, view } = drafts.state;
  const [asked, setAsked] = useState(false);
  const [usedTags, setUsedTags] = useState<UsedTag[]>([]);
  useEffect(() => void doings.usedTags().then(setUsedTags), [draft.id]);
  // Both write in a draft; that it is private, and that it goes, is its author's to say.
  const own = authorOf(draft.author, members).me;
  const asks = asksTwice && !asked;
  const known = Object.hasOwn(AUDIENCES, draft.audience);
  const answered = draft.status === 'asked' || draft.status === 'answered' || draft.answer !== '';
  return (
    <>
      <div class="card draft">
        <div class="draft-top">
          <DraftSteps
            draft={draft}
            members={members}
            onChoose={(status) => void doings.change({ status })}
          />
          <Menu name={t('moreForDraft')} small onClosed={() => setAsked(false)}>
            <MenuItem icon={Clock} onPress={() => void doings.showVersions(versions === null)}>
              {t('earlierTexts')}
            </MenuItem>
            <MenuItem icon={Calendar} onPress={() => void doings.bring(draft)}>
              {t(draft.bring ? 'bringNot' : 'bring')}
            </MenuItem>
            {own && (
              <MenuItem
                icon={Trash}
                bad
                stays={asks}
                onPress={() => (asks ? setAsked(true) : void doings.remove(draft))}
              >
                {asked ? t('deleteAgain') : t('delete')}
              </MenuItem>
            )}
          </Menu>
        </div>
        <Segmented
          label={t('draftKind')}
          value={draft.type}
          choices={DRAFT_TYPES.map((value) => ({
            value,
            words: inLanguage(DRAFT_KINDS[value].words),
          }))}
          onChoose={(type) => void doings.change({ type })}
        />
        <Field label={t('audience')} of="draft-audience">
          <span class="select">
            <select
              id="draft-audience"
              value={draft.audience}
              onChange={(event) => void doings.change({ audience: event.currentTarget.value })}
            >
              {!known && <option value={draft.audience}>{draft.audience}</option>}
              {Object.entries(AUDIENCES).map(([value, words]) => (
                <option key={value} value={value}>
                  {inLanguage(words)}
                </option>
              ))}
            </select>
            <Icon of={ChevronDown} />
          </span>
        </Field>
        <Title key={draft.id} draft={draft} onSave={(title) => doings.change({ title })} />
        <DraftText
          key={`text-${draft.id}`}
          type={draft.type}
          text={text}
          problem={problem}
          onInput={drafts.write}
        />
        <TagBox
          key={`tags-${draft.id}`}
          tags={draft.tags}
          used={usedTags}
          onChange={(tags) => void doings.change({ tags })}
        />
        <div class="toggles">
          <Toggle on={draft.bring} onToggle={(bring) => void doings.change({ bring })}>
            {t('bringToMeeting')}
          </Toggle>
          {own && (
            <Toggle
              on={draft.onlyMe}
              hint={t('onlyMeHint')}
              onToggle={(onlyMe) => void doings.change({ onlyMe })}
            >
              {t('onlyMe')}
            </Toggle>
          )}
        </div>
      </div>
      {versions && (
        <DraftVersions
          versions={versions}
          text={text}
          members={members}
          onBringBack={doings.bringBack}
          onClose={() => void doings.showVersions(false)}
        />
      )}
      {answered && (
        <DraftAnswer key={`answer-${draft.id}`} draft={draft} onChange={doings.change} />
      )}
      <LeansOn
        leansOn={draft.leansOn.flatMap((id) => view?.sources[id] ?? [])}
        sources={sources}
        members={members}
        onChange={(id, on) => void doings.change({ leansOn: { id, on } })}
        onChoosing={(choosing) => void doings.showSources(choosing)}
      />
      <DraftComments
        key={`comments-${draft.id}`}
        comments={view?.comments.filter(({ about }) => about === draft.id) ?? []}
        members={members}
        asksTwice={asksTwice}
        onAdd={doings.comment}
        onEdit={doings.editComment}
        onRemove={doings.removeComment}
      />
    </>
  );
}
