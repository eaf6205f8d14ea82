/**
 * The names that the compact form writes as one byte. Frozen with format 1: what comes later is written out, or
 * appended to a list of a new format; nothing here is ever moved.
 */
export const KINDS_1: readonly string[] = [
  'note',
  'comment',
  'site',
  'review',
  'draft',
  'entry',
  'activity',
  'judgement',
  'goal',
  'agreement',
  'meeting',
  'action',
  'document',
  'member',
  'page',
];

/** Names of fields and of families of fields; their order is also that of the columns of text. */
export const NAMES_1: readonly string[] =
  'pageAddress pageTitle pageKind pageDate quote text tag competency onlyMe bring deleted pdfPage about resolved address title annotation from site choice remark verdict peeked answer answerRemark evidence band type audience body base status asked answerSource leansOn statusAt activity cell order state step section level comment past what measure by competencyId agreed met often means confidential between at zone minutes notes item question owner meeting done earlier name role left was'.split(
    ' ',
  );
