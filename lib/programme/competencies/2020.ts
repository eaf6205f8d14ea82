import type { Competencies } from './competencies';

/**
 * "Competencies for Librarians Serving Children in Libraries", 2020, approved by the 2020 ALSC Board.
 * The headings of sections II and IV follow the wording of a state consultant's summary, since the edition's
 * own headings could not be checked; `checked` says which ones could. Items are not shipped: no full list
 * of any edition could be read.
 */
export const competencies2020: Competencies = {
  edition: '2020',
  title: {
    en: 'Competencies for Librarians Serving Children in Libraries',
    es: 'Competencias para bibliotecarios que atienden a la infancia en bibliotecas',
  },
  sections: [
    {
      id: 'I',
      short: { en: 'Client group', es: 'Público' },
      heading: { en: 'Commitment to Client Group', es: 'Compromiso con el público' },
      checked: true,
    },
    {
      id: 'II',
      short: { en: 'Reference', es: 'Referencia' },
      heading: { en: 'Reference and User Services', es: 'Referencia y servicios al usuario' },
      checked: false,
    },
    {
      id: 'III',
      short: { en: 'Programming', es: 'Programas' },
      heading: { en: 'Programming Skills', es: 'Programación de actividades' },
      checked: true,
    },
    {
      id: 'IV',
      short: { en: 'Collections', es: 'Colecciones' },
      heading: {
        en: 'Collection Knowledge and Management',
        es: 'Conocimiento y gestión de la colección',
      },
      checked: false,
    },
    {
      id: 'V',
      short: { en: 'Outreach', es: 'Difusión' },
      heading: { en: 'Outreach and Advocacy', es: 'Difusión y defensa' },
      checked: true,
    },
    {
      id: 'VI',
      short: { en: 'Management', es: 'Gestión' },
      heading: {
        en: 'Administrative and Management Skills',
        es: 'Administración y gestión',
      },
      checked: true,
    },
    {
      id: 'VII',
      short: { en: 'Professional growth', es: 'Desarrollo profesional' },
      heading: {
        en: 'Professionalism and Professional Development',
        es: 'Profesionalidad y desarrollo profesional',
      },
      checked: true,
    },
  ],
};
