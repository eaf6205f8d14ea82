import { t } from '@/lib/t';

interface ProgressProps {
  /** How far it is, in words. */
  words: string;
  done: number;
  of: number;
  onStop: () => void;
}

/** Something that takes a while: words, a bar, Stop. */
export function Progress({ words, done, of, onStop }: ProgressProps) {
  return (
    <div class="gather">
      <div class="line">
        <p role="status">{words}</p>
        <button type="button" class="link" onClick={onStop}>
          {t('stop')}
        </button>
      </div>
      <div class="bar-line" aria-hidden="true">
        <i style={{ inlineSize: `${of > 0 ? (100 * done) / of : 0}%` }} />
      </div>
    </div>
  );
}
