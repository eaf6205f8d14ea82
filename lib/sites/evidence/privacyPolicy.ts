import type { Found } from './fact';
import { policyNames } from './policyText';
import type { AskSite } from './site';
import type { Survey } from './surveyed';

const SAID = /\bprivacy\b|\bprivacidad\b|\bdata protection\b|\bprotecci[oó]n de datos\b/i;
const NAMED = /privacy|privacidad/i;

/** The page's link to a privacy policy, one on the same host first. */
export function policyLink({ links, address }: Survey): string {
  const fits = links.filter(
    (one) =>
      /^https?:/i.test(one.address) &&
      (SAID.test(one.text) || NAMED.test(new URL(one.address).pathname)),
  );
  const own = fits.find((one) => new URL(one.address).origin === address.origin);
  return (own ?? fits[0])?.address ?? '';
}

/**
 * Whether a privacy policy is linked, and, where the site may be asked, whether it names children or COPPA.
 *
 * @param ask asks the site for a page; `null` where it may not be asked
 */
export async function findPrivacyPolicy(survey: Survey, ask: AskSite | null): Promise<Found> {
  const link = policyLink(survey);
  if (!link) return { finding: 'none-seen', values: { asked: 'no' }, items: [] };
  const found = (finding: Found['finding'], asked: string): Found => ({
    finding,
    values: { asked },
    items: [link],
  });
  if (!ask) return found('good', 'no');
  if (new URL(link).origin !== survey.address.origin) return found('good', 'elsewhere');
  const text = await ask.text(link);
  if (text === null) return found('good', 'unread');
  const { coppa, children } = policyNames(text);
  if (coppa) return found('good', 'coppa');
  return children ? found('good', 'children') : found('look', 'silent');
}
