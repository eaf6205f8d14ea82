import { recognise } from '@/lib/pages';
import { parsed } from './parsed';

export const POST = 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/';

/** The page of an HTML text at an address. */
export function pageOf(html: string, address: string = POST) {
  return recognise(parsed(html), new URL(address));
}
