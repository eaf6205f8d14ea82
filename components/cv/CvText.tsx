import type { RefObject } from 'preact';
import type { OwnDocument } from '@/lib/records/document';
import { t } from '@/lib/t';

/** The text of a CV, a paragraph a line, so that passages of it can be selected and found. */
export function CvText({ cv, root }: { cv: OwnDocument; root: RefObject<HTMLDivElement | null> }) {
  return (
    <section class="card cv-text" aria-label={t('cvTextOf')}>
      <div ref={root}>
        {cv.text.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    </section>
  );
}
