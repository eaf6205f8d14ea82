import type { Member } from '@/lib/calls';
import type { Draft } from '@/lib/records/draft';
import { t, tn } from '@/lib/t';
import { authorOf } from '../notes/authorOf';
import { Icon } from '../ui/Icon';
import { Calendar, ChevronDown, ChevronRight, Lock } from '../ui/icons';
import { Mark, memberName } from '../ui/Mark';
import { draftRow } from './draftsStore';
import { statusWords } from './draftWords';

/** So many rows are shown at first. */
const FIRST_ROWS = 12;

interface DraftRowsProps {
  drafts: Draft[];
  members: Member[];
  unfolded: boolean;
  all: boolean;
  onOpen: (id: string) => void;
  onShow: (change: { unfolded?: boolean; all?: boolean }) => void;
}

/** Each member's drafts, one line each: whose, what about, how far. Those that were answered lie folded below. */
export function DraftRows(props: DraftRowsProps) {
  const { drafts, unfolded, onShow } = props;
  const latest = [...drafts].sort((a, b) => b.made - a.made);
  const answered = latest.filter(({ status }) => status === 'answered');
  const rows = latest.filter(({ status }) => status !== 'answered');
  return (
    <>
      {rows.length > 0 && <Rows {...props} drafts={rows} />}
      {answered.length > 0 && (
        <div class="answered">
          <button
            type="button"
            class="link"
            aria-expanded={unfolded}
            onClick={() => onShow({ unfolded: !unfolded })}
          >
            <Icon of={unfolded ? ChevronDown : ChevronRight} small />
            {tn('draftsAnswered', answered.length)}
          </button>
          {unfolded && <Rows {...props} drafts={answered} />}
        </div>
      )}
    </>
  );
}

function Rows({ drafts, members, all, onOpen, onShow }: DraftRowsProps) {
  const rest = all ? 0 : Math.max(0, drafts.length - FIRST_ROWS);
  return (
    <ul class="card draft-rows">
      {drafts.slice(0, drafts.length - rest).map((draft) => {
        const author = authorOf(draft.author, members);
        return (
          <li key={draft.id}>
            <button
              type="button"
              id={draftRow(draft.id)}
              class="draft-row"
              onClick={() => onOpen(draft.id)}
            >
              <Mark member={author} among={members} quiet />
              <span class="title">{titleOf(draft)}</span>
              <span class="facts">
                {draft.bring && <Sign of={Calendar} words={t('bringToMeeting')} />}
                {draft.onlyMe && <Sign of={Lock} words={t('onlyMe')} />}
                <small>{statusWords(draft.status, draft.author, members)}</small>
              </span>
              <span class="vh">{memberName(author)}</span>
            </button>
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <button type="button" class="draft-row more" onClick={() => onShow({ all: true })}>
            {tn('draftsMore', rest)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** A small sign in a row, said in words too. */
function Sign({ of, words }: { of: typeof Lock; words: string }) {
  return (
    <span class="sign" title={words}>
      <Icon of={of} small />
      <span class="vh">{words}</span>
    </span>
  );
}

const titleOf = ({ title, text }: Draft) =>
  title || text.trimStart().split('\n', 1)[0]?.slice(0, 120) || t('untitledDraft');
