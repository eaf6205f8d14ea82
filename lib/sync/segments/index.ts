/**
 * The exchange with the match: segments (sync.md 4.3; design: "What travels, and how"). Each device writes only files
 * of its own, each once; reads every name that it does not know; merges what is new in one transaction.
 */
export { type FileOpened, handedOver, type MadeFile, makeFile, mergeFile, openFile } from './file';
export type { Ground, RemoteGround } from './ground';
export { decide, waitingMerges } from './held';
export { type MatchKeys, matchSealer } from './matchSealer';
export { previewSegment } from './preview';
export type { Incoming } from './receive';
export { isShown, type RoundDone, round } from './round';
export type { Members, Opened, Sealed, Sealer, SealFailure } from './sealer';
