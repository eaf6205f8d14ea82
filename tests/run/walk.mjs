// @ts-check
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Device } from '../browser/driver/Device.mjs';
import { until } from '../browser/driver/until.mjs';
import { built } from './build.mjs';
import { root, say } from './say.mjs';

const NOTE = 'Ours flicker when they dim. Ask facilities about the lamp kit before we pick a date.';
const TAG = 'room set-up';
/** What the note above is about, on the practice post. */
const PASSAGE = 'We dimmed the lights before anyone arrived, not after';

/**
 * The first whole sentence of a post's paragraphs that stands in one piece: works on practice pages and on
 * real ones.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string>}
 */
const pickSentence = (page) =>
  page.evaluate((wanted) => {
    if (document.body.innerText.includes(wanted)) return wanted;
    const inPost = document.querySelectorAll('.entry-content p');
    const paragraphs = inPost.length > 0 ? inPost : document.querySelectorAll('p');
    for (const paragraph of paragraphs) {
      for (const node of paragraph.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
        const sentence = text.match(/[A-Z][^.?!\n]{39,160}[.?!]/)?.[0];
        if (sentence && /** @type {HTMLElement} */ (paragraph).checkVisibility()) return sentence;
      }
    }
    return '';
  }, PASSAGE);

/**
 * Goes through the main job in a browser without a window, and says at each step what was seen.
 *
 * @param {object} options
 * @param {'chromium' | 'firefox'} options.browser
 * @param {string} options.executable
 * @param {{ httpPort: number, httpsPort: number }} [options.site] left out: the real network
 * @param {string[]} options.pages the first one is the post
 * @returns {Promise<boolean>} whether every step was seen
 */
export async function walk({ browser, executable, site, pages }) {
  const shots = join(root, 'screenshots');
  await mkdir(shots, { recursive: true });
  for (const old of await readdir(shots))
    if (/^start-\d.*\.png$/.test(old)) await rm(join(shots, old));
  const device = await Device.launch({ browser, executable, site, extension: built[browser] });
  let number = 0;
  let doing = 'open the post';
  /**
   * @param {import('puppeteer-core').Page} page
   * @param {string} name
   * @param {string} seen
   */
  const step = async (page, name, seen) => {
    number++;
    const file = join(shots, `start-${number}-${name}.png`);
    await device.screenshot(page, file);
    say(`${number}. ${seen}\n   ${relative(process.cwd(), file)}`);
  };
  try {
    const page = await device.open(String(pages[0]));
    await step(
      page,
      'post',
      `Opened "${await page.title()}": Matchbook's button stands at the edge.`,
    );

    doing = 'select a sentence';
    const sentence = await pickSentence(page);
    await device.select(page, sentence);
    await until('the button "Note"', () => device.hostButton(page, 'note'));
    await step(page, 'selected', `Selected "${sentence}": the button "Note" came up beside it.`);

    doing = 'write the note';
    await device.pressHostButton(page, 'note');
    const panel = await device.panel(page);
    await panel.fill('textbox', 'Note', NOTE);
    await panel.click('combobox', 'Tags');
    await panel.type(TAG);
    await panel.press('Enter');
    await panel.settle();
    await step(
      page,
      'written',
      `Pressed "Note": the panel opened; wrote the note and the tag "${TAG}".`,
    );

    doing = 'save';
    await panel.click('button', 'Save', { starts: true });
    await until('the status "Saved"', async () => (await panel.status()).startsWith('Saved'));
    await device.paints(page, sentence);
    await step(
      page,
      'saved',
      'Pressed Save: the panel says "Saved", and the sentence is highlighted.',
    );

    doing = 'come back';
    await page.reload({ waitUntil: 'domcontentloaded' });
    await device.paints(page, sentence, 15_000);
    await step(page, 'reloaded', 'Reloaded the page: the sentence is highlighted again.');

    doing = 'read the note again';
    const again = (await device.hasPanel(page))
      ? await device.panel(page)
      : await device.openPanel(page);
    await again.reads(NOTE);
    await again.reads(TAG);
    await step(page, 'read', 'The panel shows the note with its tag.');
    say('\nAll six steps were seen.');
    return true;
  } catch (error) {
    say(`\nStopped at: ${doing}. ${error instanceof Error ? error.message : error}`);
    const open = (await device.browser.pages().catch(() => [])).at(-1);
    if (open) await step(open, 'stopped', 'This is what was there.').catch(() => {});
    return false;
  } finally {
    await device.close();
  }
}
