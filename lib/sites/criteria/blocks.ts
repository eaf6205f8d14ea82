import { type Group, question as q } from './criteria';

/** Privacy in the terms of Common Sense (pass, warning, fail) and questions that COPPA asks. */
const PRIVACY: Group = {
  id: 'privacy',
  title: { en: 'Privacy', es: 'Privacidad' },
  block: true,
  source: {
    en: 'In the terms of Common Sense Privacy and of COPPA, in our own words',
    es: 'En los términos de Common Sense Privacy y de COPPA, con nuestras palabras',
  },
  questions: [
    q(
      'p1',
      'How would you rate its privacy?',
      '¿Cómo calificas su privacidad?',
      ['privacy-policy', 'third-parties'],
      'privacy',
    ),
    q(
      'p2',
      'Does the policy say that data is not sold?',
      '¿La política dice que no se venden datos?',
      ['privacy-policy'],
    ),
    q(
      'p3',
      'Is it free of ads aimed at the visitor?',
      '¿Está libre de anuncios dirigidos a quien visita?',
      ['third-parties'],
    ),
    q('p4', 'Is it free of tracking by others?', '¿Está libre de seguimiento por terceros?', [
      'third-parties',
    ]),
    q(
      'p5',
      'Does the policy speak of children under 13?',
      '¿La política habla de menores de 13 años?',
      ['privacy-policy'],
    ),
    q(
      'p6',
      'Is a parent asked before a child gives data?',
      '¿Se pide permiso a un adulto antes de tomar datos?',
      ['forms'],
    ),
    q('p7', 'Does it say how long data is kept?', '¿Dice cuánto tiempo guarda los datos?'),
  ],
};

/** After the DIG checklist of KIDMAP. */
const INCLUSION: Group = {
  id: 'inclusion',
  title: { en: 'Inclusion', es: 'Inclusión' },
  block: true,
  source: {
    en: 'After the DIG checklist of KIDMAP, in our own words',
    es: 'Según la lista DIG de KIDMAP, con nuestras palabras',
  },
  questions: [
    q('i1', 'Is it free of stereotypes?', '¿Está libre de estereotipos?'),
    q(
      'i2',
      'Are diverse characters shown as individuals?',
      '¿Los personajes diversos son personas con vida propia?',
    ),
    q(
      'i3',
      'Are settings shown that are seldom seen?',
      '¿Muestra lugares y vidas que se ven poco?',
    ),
    q(
      'i4',
      'Do its makers share what it is about?',
      '¿Quienes lo hicieron conocen de cerca lo que cuenta?',
      ['owner'],
    ),
    q('i5', 'Is it accurate, and built on research?', '¿Es exacto y se basa en investigación?'),
    q(
      'i6',
      'Does it work for children of all abilities?',
      '¿Sirve a niñas y niños de todas las capacidades?',
      ['alternatives', 'contrast'],
    ),
    q('i7', 'Is the art made with care?', '¿El arte está hecho con cuidado?'),
  ],
};

/** The eight criteria of Notable Children's Digital Media (2017). */
const TOGETHER: Group = {
  id: 'together',
  title: { en: 'Playing together', es: 'Jugar en compañía' },
  block: true,
  source: {
    en: 'After the criteria of Notable Children’s Digital Media, in our own words',
    es: 'Según los criterios de Notable Children’s Digital Media, con nuestras palabras',
  },
  questions: [
    q(
      't1',
      'Does it respect children’s intelligence?',
      '¿Respeta la inteligencia de niñas y niños?',
    ),
    q('t2', 'Is it daring and creative?', '¿Es atrevido y creativo?'),
    q('t3', 'Does it follow and widen their interests?', '¿Sigue y amplía sus intereses?'),
    q('t4', 'Is it made well, to look at and to use?', '¿Está bien hecho, a la vista y en el uso?'),
    q('t5', 'Is it easy to find the way?', '¿Es fácil orientarse?'),
    q(
      't6',
      'Does it invite adults and children to play together?',
      '¿Invita a jugar juntos a adultos y menores?',
    ),
    q('t7', 'Are ads absent, or few and quiet?', '¿No tiene anuncios, o pocos y discretos?', [
      'third-parties',
    ]),
    q('t8', 'Are makers and content diverse?', '¿Son diversos sus autores y su contenido?'),
  ],
};

/** Blocks of questions that can be switched on beside the four headings. */
export const BLOCKS: readonly Group[] = [PRIVACY, INCLUSION, TOGETHER];
