/** What the names of the fields begin with that say a device's keys in a `member` record. */
export const DEVICE_FIELD = 'device:';

/** The field of a `member` record that says a device's keys. */
export const deviceField = (device: string) => DEVICE_FIELD + device;
