import type { Member } from '@/lib/calls';
import { DRAFT_STATUSES, type Draft, type DraftStatus } from '@/lib/records/draft';
import { t } from '@/lib/t';
import { formatDay, formatWhole } from '../ui/formatTime';
import { statusWords } from './draftWords';

interface DraftStepsProps {
  draft: Draft;
  members: Member[];
  onChoose: (status: DraftStatus) => void;
}

/** The five steps from the first word to the answer; each can be chosen, and says when it was reached. */
export function DraftSteps({ draft, members, onChoose }: DraftStepsProps) {
  const at = DRAFT_STATUSES.indexOf(draft.status);
  return (
    <fieldset class="steps">
      <legend class="vh">{t('draftStatus')}</legend>
      {DRAFT_STATUSES.map((status, step) => {
        const when = draft.statusAt[status];
        return (
          <label key={status} data-reached={step <= at || undefined}>
            <input
              type="radio"
              name={`status-${draft.id}`}
              checked={status === draft.status}
              onChange={() => onChoose(status)}
            />
            <span>{statusWords(status, draft.author, members)}</span>
            {when !== undefined && step <= at && (
              <small title={formatWhole(when)}>{formatDay(when)}</small>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
