import { linkParts } from '@/lib/drafts/linkParts';

/** A text with its addresses as links; everything else in it is shown as it is written. */
export function LinkedText({ text }: { text: string }) {
  return (
    <>
      {linkParts(text).map((part, at) =>
        part.href ? (
          <a key={at} href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
