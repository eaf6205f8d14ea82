import type { Member } from '@/lib/calls';
import type { Draft, DraftStatus } from '@/lib/records/draft';
import { t } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { memberName } from '../ui/Mark';

/** How far a draft is, in words: "Ready for Ruth" for what waits for the other, "Ready for you" for what is hers. */
export function statusWords(status: DraftStatus, author: string, members: Member[]): string {
  const { other } = pairOf(members);
  if (status !== 'ready' || !other) return t(`draft_${status}`);
  if (author === other.id) return t('draft_ready_for_you');
  return t('draft_ready_for', { name: memberName(other) });
}

/** Title and text as one plain text, as they are copied. */
export function draftAsText(draft: Draft, text: string): string {
  return [draft.title, text].filter((part) => part.trim()).join('\n\n');
}
