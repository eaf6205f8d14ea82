/**
 * Pairing: how a notebook of one becomes that of two, and how their devices know each other. Each function is given
 * what is kept and answers what is to be kept from then on; nothing here writes or sends.
 */
export { deviceField } from './pairing/deviceField';
export {
  isGrants,
  learnt,
  letDeviceIn,
  memberRecords,
  newKey,
  takeKeys,
} from './pairing/devices';
export type { Extra } from './pairing/extra';
export { type Answering, cancelled, invite, takeAnswer } from './pairing/invite';
export { type Given, join, type Looked, lookAt, takeWelcome, type Welcomed } from './pairing/join';
export type { KeptMatch, KnownDevice, Person } from './pairing/kept';
export { publicText } from './pairing/publicText';
