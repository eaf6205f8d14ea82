import { downloadBytes } from './downloadBytes';

/** Hands a text to the browser as a download; within a press. */
export function download(text: string, name: string, type: string): void {
  downloadBytes(new Blob([text], { type }), name);
}
