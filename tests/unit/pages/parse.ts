import { recognise } from '@/lib/pages';

export const POST = 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/';

/** The page of an HTML text at an address. */
export function pageOf(html: string, address: string = POST) {
  return recognise(new DOMParser().parseFromString(html, 'text/html'), new URL(address));
}
