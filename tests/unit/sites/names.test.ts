import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** Issue "Recommended websites": what these are called is settled. The browser tests find them by these keys. */
it('has the names that were agreed on', () => {
  const names = [
    english.tabSites,
    english.tabReview,
    english.choice_used,
    english.choice_try,
    english.choice_not,
    english.gatherEvidence,
    english.saveReview,
    english.suggestSite,
  ].map(({ message }) => message);
  expect(names).toEqual([
    'Sites',
    'Review',
    'Used it',
    'Would like to try',
    'Not for us',
    'Gather evidence',
    'Save review',
    'Suggest this site',
  ]);
});
