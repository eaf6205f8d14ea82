import type { Feedback, Interview } from '@/lib/programme/interview/interview';
import { t } from '@/lib/t';
import { formatDay } from '../ui/formatTime';

/** What an interview is called: the position, else its day. */
export const positionOf = ({ position, made }: Pick<Interview | Feedback, 'position' | 'made'>) =>
  position.trim() || t('interviewOfDay', { day: formatDay(made) });
