import { headline } from './headline';
import type { Recogniser } from './place';

/** Any other page of ALA's web. */
export const alaOther: Recogniser = (place) => ({ kind: 'ala-other', title: headline(place) });
