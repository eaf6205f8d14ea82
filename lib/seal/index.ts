/**
 * Sealing: bytes in, bytes out, WebCrypto alone. SECURITY.md says what each of these is for and how a segment is read.
 *
 * Pairing takes three messages, whatever carries them: an invitation (file, picture or code), an answer (`.bytes` of
 * `answerInvitation`), a welcome (`.bytes` of `acceptAnswer`). The inviter has the three words when it accepts, the
 * other when it reads the welcome.
 */
export {
  type Answer,
  type Answered,
  type AnswerWhy,
  answerInvitation,
  answerTo,
  isOwn,
  readAnswer,
} from './answer';
export type { Bytes, Result } from './bytes';
export { type Card, MAX_EXTRA, type Purpose, type Role } from './card';
export { compareWords } from './compareWords';
export {
  type DeviceKeys,
  type DevicePublic,
  keep,
  kept,
  newDeviceKeys,
} from './deviceKeys';
export { type Granted, type GrantWhy, grantKeys, isForUs, readGrant } from './grant';
export { type Invitation, newInvitation, type Received } from './invitation';
export type { CodeRead } from './invitationCode';
export {
  bytesOfPicture,
  type InvitationWhy,
  invitationCode,
  invitationFile,
  invitationText,
  readInvitationCode,
  readInvitationFile,
  textForPicture,
} from './invitationFile';
export { type Kind, kindOf } from './kindOf';
export { memberValueKey, newMemberSecret } from './memberSecret';
export type { MessageWhy } from './message';
export { newestKey, nextPairKey, type PairKey } from './pairKey';
export {
  type OpenSegment,
  openSegment,
  peekSegment,
  type SegmentOpened,
  sealSegment,
  segmentHash,
} from './segment';
export {
  HEADER as SEGMENT_HEADER,
  MAX_CONTENT,
  MAX_SEGMENT,
  type SegmentHeader,
  type SegmentWhy,
} from './segmentHeader';
export {
  acceptAnswer,
  type Linked,
  type Refusal,
  readWelcome,
  refuseAnswer,
  type WelcomeWhy,
  welcomeTo,
} from './welcome';
