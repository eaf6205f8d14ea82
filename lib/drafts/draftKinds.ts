import type { DraftType } from '../records/draft';

interface Words {
  en: string;
  es: string;
}

export interface DraftKind {
  words: Words;
  /** What helps to write it, one sentence each. */
  prompts: Words[];
  /** About how long it should be: at most so many characters, or from and to so many words. */
  length: { characters: number } | { words: [from: number, to: number] } | null;
}

/**
 * The kinds of text for somebody outside the pair. A question is asked live, in the chat of the meeting, so it is
 * short; the lengths of a post are those of the blog's guest guidelines of September 2021 (300 to 700 words).
 */
export const DRAFT_KINDS: Record<DraftType, DraftKind> = {
  'forum-question': {
    words: { en: 'Forum question', es: 'Pregunta para el foro' },
    prompts: [
      { en: 'What do you want to know?', es: '¿Qué quieres saber?' },
      { en: 'Why does it matter to your library?', es: '¿Por qué le importa a tu biblioteca?' },
      { en: 'One question at a time.', es: 'Una pregunta a la vez.' },
    ],
    length: { characters: 300 },
  },
  'connect-post': {
    words: { en: 'Connect post', es: 'Mensaje en Connect' },
    prompts: [
      { en: 'Say who you are and where you work.', es: 'Di quién eres y dónde trabajas.' },
      {
        en: 'Ask one thing, and say what you have tried.',
        es: 'Pide una cosa y di qué has probado.',
      },
    ],
    length: null,
  },
  'blog-post': {
    words: { en: 'Blog post', es: 'Entrada de blog' },
    prompts: [
      {
        en: 'Outline first: three points, one line each.',
        es: 'Primero un esquema: tres puntos, una línea cada uno.',
      },
      { en: 'Note where links and images go.', es: 'Anota dónde van enlaces e imágenes.' },
      {
        en: 'End with: This post addresses the following ALSC Core Competencies: …',
        es: 'Termina con: This post addresses the following ALSC Core Competencies: …',
      },
    ],
    length: { words: [300, 700] },
  },
};

/** Whom a draft is for. */
export const AUDIENCES: Record<string, Words> = {
  president: { en: 'ALSC President', es: 'Presidencia de ALSC' },
  board: { en: 'ALSC Board', es: 'Junta de ALSC' },
  forum: { en: 'Community forum', es: 'Foro de la comunidad' },
  connect: { en: 'ALA Connect discussion', es: 'Conversación en ALA Connect' },
  blog: { en: 'ALSC Blog', es: 'Blog de ALSC' },
  other: { en: 'Someone else', es: 'Otras personas' },
};
