/** Made by plugins/knownHosts.ts when the extension is built. */
declare module 'virtual:known-hosts' {
  /** A line a company: its name and its hosts, with tabs between. */
  export const data: string;
  /** Of third-party-web. */
  export const version: string;
  /** When that version came out, as `2026-09-14`. */
  export const day: string;
}
