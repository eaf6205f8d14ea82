/** Everything that writes to a notebook. Only the background imports it (design: law 1). */
export { eraseNotebook } from './open';
export { type ActionChange, saveAction } from './write/actions';
export {
  type ActivityChange,
  changeActivity,
  type EntryInput,
  type JudgementChange,
  type LibraryChange,
  saveEntries,
  saveJudgement,
  saveLibraryAction,
} from './write/activities';
export { bringToMeeting } from './write/bring';
export { changeMany, type ManyChange } from './write/changeMany';
export { addComment, editComment } from './write/comments';
export { deleteRecord, purgeRecord, restoreRecord, tidyDeleted } from './write/deleting';
export { type DocumentChange, saveDocuments } from './write/documents';
export { addDraft, changeDraft, type DraftChange, writeDraft } from './write/drafts';
export {
  dropMerges,
  dropWay,
  type Exchanged,
  keepExchange,
  letIn,
  mergeExchanged,
  type Rows,
  takeBackMerge,
} from './write/exchanged';
export { saveForumDate } from './write/forumDates';
export { agreeTo, type GoalChange, saveAgreement, saveGoal } from './write/goals';
export { keepBeside } from './write/keepBeside';
export { lookAt } from './write/lookAt';
export { markCopied } from './write/markCopied';
export { becomeMember, changeMember, keepMatch, keepToMyself } from './write/match';
export {
  addItem,
  endMeeting,
  type MeetingChange,
  orderItems,
  saveMeeting,
  talkAbout,
  writeMeeting,
} from './write/meetings';
export { type Merged, mergeRecords } from './write/mergeRecords';
export { movePage } from './write/movePage';
export { addNote, anchorNote, editNote, type NotedPage } from './write/notes';
export { dropPicture, keepPicture } from './write/pictures';
export { beginChannel, dropChannel, markPublished } from './write/published';
export { sendAhead, writeAhead } from './write/questionsAhead';
export { saveReflection, tickForReport } from './write/report';
export type { Home, Touched } from './write/saving';
export {
  addSite,
  bringSite,
  dropReview,
  keepCheck,
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
export { writeZone } from './write/writeZone';
export { dropWriting, keepWriting } from './write/writing';
