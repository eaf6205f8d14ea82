import { glance, readSitesInSlices, type SiteOnPage } from '@/lib/pages';

/** The sites of the page as they were read last: both the tab and the marks ask, one reading serves both. */
export class SiteLinks {
  private reading: Promise<SiteOnPage[]> | null = null;

  /** Forgets the last reading: the page has changed. */
  forget(): void {
    this.reading = null;
  }

  read(): Promise<SiteOnPage[]> {
    if (!this.reading) {
      const address = new URL(location.href);
      this.reading = readSitesInSlices(document, address, glance(document, address));
    }
    return this.reading;
  }
}
