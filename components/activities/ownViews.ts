import type { VNode } from 'preact';
import type { Activity } from '@/lib/programme/activities';
import type { Parts } from './parts';

/** What a view of an activity's own is given: also what the address names behind the activity. */
export interface OwnViewProps extends Parts {
  path: string[];
}

type View = (props: OwnViewProps) => VNode;

/** The views of activities that no general part can hold, by the name in the activity's file; each loaded when it is opened. */
export const OWN_VIEWS: Record<NonNullable<Activity['view']>, () => Promise<View>> = {
  survey: () => import('../survey/SurveyView').then(({ SurveyView }) => SurveyView),
  'mock-interview': () =>
    import('../interview/InterviewView').then(({ InterviewView }) => InterviewView),
  'mock-election': () =>
    import('../election/ElectionView').then(({ ElectionView }) => ElectionView),
  'cv-review': () => import('../cv/CvView').then(({ CvView }) => CvView),
};
