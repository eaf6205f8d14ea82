import { type Group, question as q, type Words } from './criteria';

const source: Words = {
  en: 'After the selection criteria of Great Websites for Kids, in our own words',
  es: 'Según los criterios de Great Websites for Kids, con nuestras palabras',
};

/** The four headings of Great Websites for Kids (1997, revised 2013); the questions are told in our own words. */
export const GREAT_WEBSITES: readonly Group[] = [
  {
    id: 'authorship',
    title: { en: 'Authorship/Sponsorship', es: 'Autoría y patrocinio' },
    block: false,
    source,
    questions: [
      q('a1', 'Is the author or group named?', '¿Se nombra a la persona o al grupo que lo hizo?', [
        'owner',
      ]),
      q('a2', 'Are sources given where they are needed?', '¿Da sus fuentes donde hacen falta?'),
      q('a3', 'Can a visitor comment or ask?', '¿Se puede comentar o preguntar?', ['contact']),
      q('a4', 'Does it say who owns what it shows?', '¿Dice de quién es lo que muestra?', [
        'owner',
      ]),
    ],
  },
  {
    id: 'purpose',
    title: { en: 'Purpose', es: 'Propósito' },
    block: false,
    source,
    questions: [
      q(
        'b1',
        'Is its purpose clear, and does the content fit it?',
        '¿Su propósito es claro y el contenido le corresponde?',
      ),
      q(
        'b2',
        'Does the content stand out more than the ads?',
        '¿El contenido destaca más que los anuncios?',
        ['third-parties'],
      ),
      q(
        'b3',
        'Does it feed the imagination, free of bias?',
        '¿Alimenta la imaginación, sin prejuicios?',
      ),
    ],
  },
  {
    id: 'design',
    title: { en: 'Design and Stability', es: 'Diseño y estabilidad' },
    block: false,
    source,
    questions: [
      q('c1', 'Is information easy to find and use?', '¿Es fácil encontrar y usar la información?'),
      q('c2', 'Does the design appeal to its audience?', '¿El diseño atrae a su público?'),
      q('c3', 'Is the text readable and uncluttered?', '¿El texto se lee bien, sin estorbos?', [
        'contrast',
        'alternatives',
      ]),
      q('c4', 'Is it easy to move around?', '¿Es fácil moverse por el sitio?'),
      q(
        'c5',
        'Are its links well chosen and in order?',
        '¿Sus enlaces están bien elegidos y ordenados?',
        ['links'],
      ),
      q(
        'c6',
        'Does the design suit the age of its audience?',
        '¿El diseño conviene a la edad de su público?',
      ),
      q(
        'c7',
        'Do games have clear rules and controls?',
        '¿Los juegos tienen reglas y controles claros?',
      ),
      q('c8', 'Does it load in a reasonable time?', '¿Carga en un tiempo razonable?', ['weight']),
      q('c9', 'Is it there each time, and kept up?', '¿Está siempre disponible y al día?', [
        'modified',
      ]),
      q(
        'c10',
        'Does it say what else it needs to run?',
        '¿Avisa de lo que necesita para funcionar?',
      ),
      q(
        'c11',
        'Do sound, animation and search help?',
        '¿Ayudan el sonido, la animación y la búsqueda?',
      ),
      q('c12', 'Are interactive parts explained?', '¿Se explican las partes interactivas?'),
      q(
        'c13',
        'Can it be used free, without giving personal facts?',
        '¿Se usa gratis y sin dar datos personales?',
        ['forms', 'connection', 'privacy-policy'],
      ),
    ],
  },
  {
    id: 'content',
    title: { en: 'Content', es: 'Contenido' },
    block: false,
    source,
    questions: [
      q('d1', 'Does the title fit what it does?', '¿El título corresponde a lo que hace?'),
      q(
        'd2',
        'Can its audience read and understand it?',
        '¿Su público puede leerlo y entenderlo?',
        ['reading'],
      ),
      q(
        'd3',
        'Is there enough to be worth the visit?',
        '¿Hay suficiente para que valga la visita?',
        ['reading'],
      ),
      q('d4', 'If it is large, can it be searched?', 'Si es grande, ¿se puede buscar en él?'),
    ],
  },
];
