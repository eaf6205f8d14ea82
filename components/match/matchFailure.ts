import { failureText } from '@/components/ui/failureText';
import type { Reply } from '@/lib/calls';
import { t } from '@/lib/t';

/** The sentence of what was wrong with what was given; '' where nothing was. */
export function matchFailure(reply: Reply<unknown>): string {
  if (reply.ok) return '';
  const { failure, detail } = reply;
  if (failure === 'code-mistyped' && detail) return t('error_code_mistyped_at', { at: detail });
  if (failure === 'code-length') return t('error_code_length', { count: detail ?? '' });
  return failureText(failure, detail);
}
