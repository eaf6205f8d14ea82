import { practice } from '../site/serve.mjs';

export { practice };

/** Sentences of the practice pages that tests write notes on. */
export const TEXT = {
  quietHour: 'We dimmed the lights before anyone arrived, not after',
  quietRule: 'Every child may move, hum, or leave and come back.',
  /** Begins before the emphasis and ends in it. */
  quietAcross: 'took the longest to write. Every child may move',
  schedules: 'Hand over the marker before you hand over the plan.',
  strict: 'Nobody could change the wallpaper',
  late: 'it made me want a dog less',
  gate: 'low enough for a stroller',
  pond: 'the ducks answer it',
  tidy: 'A shelf is tidy when the next child can ruin it again.',
  furniture: 'Every chair we moved had a reader under it',
  long: 'they clapped for the door',
  enormous: 'Here the log ends, five million letters later.',
  corner: 'we only bring the lamp and the low chair',
  cornerThen:
    'Children moved the baskets every morning until the baskets stood where they are needed now.',
  cornerNow:
    'Children moved the baskets nearly every afternoon until the baskets stood where they are wanted now.',
  night: 'one lamp per family',
  /** Each crosses into the emphasis of its item. */
  turningOwl: 'owl who forgot the way home is read',
  turningWhale: 'small whale lives in the drinking fountain',
  turningBaker: 'sixth floor throws rolls to the crows',
} as const;
