/** Everything that writes to a notebook. Only the background imports it (design: law 1). */
export { eraseNotebook } from './open';
export { deleteRecord, purgeRecord, restoreRecord, tidyDeleted } from './write/deleting';
export { markCopied } from './write/markCopied';
export { mergeRecords } from './write/mergeRecords';
export { addNote, anchorNote, editNote, type NotedPage, type NoteText } from './write/notes';
export type { Home, Touched } from './write/saving';
export {
  addSite,
  dropReview,
  keepReview,
  type ListedSite,
  notePeek,
  saveReview,
  type ThoughtChange,
  thinkOf,
} from './write/sites';
export { startNotebook } from './write/startNotebook';
export { undoStep } from './write/undoStep';
export { writeMember } from './write/writeMember';
export { dropWriting, keepWriting } from './write/writing';
