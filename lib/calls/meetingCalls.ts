/** Calls about meetings, goals and what is brought to a meeting. */
export interface MeetingCalls {
  /**
   * panel, notebook: any record is to be spoken of at the next meeting, or no longer. Whoever may write the record
   * marks it itself (`bring`); a record of the other's is marked beside it.
   */
  'meeting.bring': { ask: { id: string; bring: boolean }; answer: null };
}
