import { pacer } from '@/lib/sites/evidence/pacer';
import { surveyPage } from '@/lib/sites/evidence/survey';
import type { Survey } from '@/lib/sites/evidence/surveyed';

export const ADDRESS = 'https://kids.example.org/page/';
export const never = () => new AbortController().signal;

/** What is read of a page of this HTML. */
export function survey(html: string, address = ADDRESS): Promise<Survey> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return surveyPage(document, new URL(address), pacer(never()));
}

/** A page of this body. */
export const body = (html: string, address?: string) =>
  survey(`<!DOCTYPE html><html lang="en"><head></head><body>${html}</body></html>`, address);
