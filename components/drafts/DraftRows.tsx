import type { Member } from '@/lib/calls';
import type { Draft } from '@/lib/records/draft';
import { t } from '@/lib/t';
import { Mark, memberName } from '../ui/Mark';
import { authorOf, statusWords } from './draftWords';

interface DraftRowsProps {
  drafts: Draft[];
  members: Member[];
  open: string | null;
  onOpen: (id: string | null) => void;
}

/** Each member's drafts, one line each: whose, what about, how far. */
export function DraftRows({ drafts, members, open, onOpen }: DraftRowsProps) {
  return (
    <ul class="card draft-rows">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <button
            type="button"
            class="draft-row"
            aria-expanded={draft.id === open}
            onClick={() => onOpen(draft.id === open ? null : draft.id)}
          >
            <Mark member={authorOf(draft.author, members)} among={members} quiet />
            <span class="title">{draft.title || firstLine(draft.text) || t('untitledDraft')}</span>
            <small>{statusWords(draft.status, members)}</small>
            <span class="vh">{memberName(authorOf(draft.author, members))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, 120) ?? '';
}
