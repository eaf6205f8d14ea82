import type { RemoteName } from '../../calls/exchangeCalls';

/**
 * The ways between the two members. A file is handed over by the person; the others are remotes that the exchange
 * looks at by itself.
 */
export const REMOTES = [
  { name: 'file', polled: false },
  /** Runs in the notebook tab, which alone can hold the grant (design: law 1). */
  { name: 'folder', polled: true },
  { name: 'webdav', polled: true },
] as const satisfies { name: RemoteName; polled: boolean }[];

export type PolledName = Extract<(typeof REMOTES)[number], { polled: true }>['name'];

/** Those that are looked at. */
export const POLLED: readonly PolledName[] = ['folder', 'webdav'];

export type { Listed, Remote, RemoteAnswer, RemoteFailure } from './remote';
