import type { Found } from './fact';
import type { Field, Survey } from './surveyed';

type Asked = 'name' | 'birthday' | 'email';

const BY_AUTOCOMPLETE: [RegExp, Asked][] = [
  [/\b(?:name|given-name|family-name|additional-name)\b/, 'name'],
  [/\bbday(?:-(?:day|month|year))?\b/, 'birthday'],
  [/\bemail\b/, 'email'],
];
const EMAIL = /\be-?mail\b|\bcorreo\b/i;
const BIRTHDAY =
  /\bbirth ?(?:day|date|year|month)?\b|\bbday\b|\bdob\b|\bdate of birth\b|\bnacimiento\b|\bcumpleaños\b/i;
/** A name alone, or with a word that says whose: not "user name", "file name". */
const NAME =
  /^(?:(?:your|my|child'?s?|parent'?s?|student'?s?|full|first|last|given|family|real|tu|su) )*(?:name|nombre(?: completo| y apellidos?)?|apellidos?|surname|forename|firstname|lastname|fullname|fname|lname)(?: of (?:the |your )?(?:child|parent|student))?$/i;

const plain = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-[\].:*?()]+/g, ' ')
    .replace(/\b(?:required|optional|obligatorio)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function askedBy(field: Field): Asked | null {
  if (field.type === 'email') return 'email';
  for (const [shape, asked] of BY_AUTOCOMPLETE) if (shape.test(field.autocomplete)) return asked;
  if (/\b(?:username|nickname|organization)\b/.test(field.autocomplete)) return null;
  const said = [field.label, field.name, field.id].map(plain).filter(Boolean);
  if (said.some((text) => BIRTHDAY.test(text))) return 'birthday';
  if (said.some((text) => EMAIL.test(text))) return 'email';
  return said.some((text) => NAME.test(text)) ? 'name' : null;
}

/** The page's forms that ask for a name, a birthday or an e-mail address. */
export function findForms({ fields }: Survey): Found {
  const values = { name: 0, birthday: 0, email: 0 };
  const items = new Set<string>();
  for (const field of fields) {
    const asked = askedBy(field);
    if (!asked) continue;
    values[asked]++;
    const said = field.label || field.name || field.id;
    if (said) items.add(said);
  }
  const any = values.name + values.birthday + values.email > 0;
  return { finding: any ? 'look' : 'none-seen', values, items: [...items] };
}
