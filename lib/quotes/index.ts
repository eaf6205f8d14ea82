export { describe } from './describe';
export { type Found, find } from './find';
export { findInSlices } from './findInSlices';
