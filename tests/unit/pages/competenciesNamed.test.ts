import { expect, test } from 'vitest';
import { competenciesNamed } from '@/lib/pages/competenciesNamed';

test.each([
  [
    'This post addresses the following ALSC Core Competencies: VII. Professionalism and Professional Development.',
    'VII',
  ],
  [
    'This post addresses ALSC Core Competencies I. Commitment to Client Group, III. Programming Skills and V. Outreach and Advocacy.',
    'I III V',
  ],
  ['This post addresses the core competencies of I, II and VI.', 'I II VI'],
  ['This post relates to ALSC Competency IV: Collection Knowledge and Management', 'IV'],
  ['ALSC Core Competencies: 1. Commitment to Client Group; 3. Programming Skills', 'I III'],
  ['Core Competency #5', 'V'],
  ['This article addresses Core Competencies 1, 3 & 7.', 'I III VII'],
  [
    'This blog post addresses ALSC Core Competencies: Programming Skills, Outreach and Advocacy.',
    'III V',
  ],
  ['Competencies: Administrative and Management Skills', 'VI'],
  ['ALSC Core Competencies: Reference and User Services', 'II'],
  // The edition of 2009 counted otherwise: names go before numbers.
  ['ALSC Core Competencies: VII. Advocacy, Public Relations, and Networking Skills', 'V'],
  ['ALSC Core Competencies: I think that we all have some.', ''],
  ['In 2015 the ALSC Competencies were revised.', ''],
  ['We have many competencies, and I, for one, like programming.', ''],
  ['I. Commitment to Client Group', ''],
  ['', ''],
])('%s', (text, named) => {
  expect(competenciesNamed(text).join(' ')).toBe(named);
});
