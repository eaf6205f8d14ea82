import { markedPieces } from './markedPieces';

/** A text with the found words marked. */
export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  return (
    <>
      {markedPieces(text, terms).map((piece, at) =>
        piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
