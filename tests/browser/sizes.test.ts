import { expect, it } from 'vitest';
import { until } from './driver/until.mjs';
import { inBrowsers } from './inBrowsers';
import { practice, TEXT } from './pages';
import { writeNoteOn } from './steps';
import { words } from './words';

inBrowsers(
  '360 px wide',
  (get) => {
    it('the panel is a sheet: a note is written, nothing is cut, the page stays as it was', async () => {
      const device = get();
      const page = await device.open(practice.quietHour);
      const width = await page.evaluate(() => document.body.getBoundingClientRect().width);
      const panel = await writeNoteOn(device, page, TEXT.quietHour, 'On the phone');
      await device.paints(page, TEXT.quietHour);
      const size = await panel.evaluate(() => ({
        wide: innerWidth,
        high: innerHeight,
        scrolls: document.documentElement.scrollWidth,
      }));
      const corner = await panel.corner();
      expect(size.wide).toBeLessThanOrEqual(360);
      expect(size.wide).toBeGreaterThan(300);
      expect(size.scrolls).toBeLessThanOrEqual(size.wide);
      expect(corner.y).toBeGreaterThan(50);
      expect(Math.round(corner.y + size.high)).toBeLessThanOrEqual(740);
      expect(await page.evaluate(() => document.body.getBoundingClientRect().width)).toBe(width);
      await panel.press('Escape');
      await panel.press('Escape');
      await until('the panel to go', async () => !(await device.hasPanel(page)));
      await page.close();
    });

    it('every room of the notebook is at the foot or behind "More", by keyboard too', async () => {
      const view = await get().notebook('#/match');
      await view.find('heading', words('roomMatch'));
      const ends = await view.evaluate(() => {
        const shown = [...document.querySelectorAll('.rail .nav')].filter((one) =>
          one.checkVisibility(),
        );
        return shown.map((one) => Math.round(one.getBoundingClientRect().right));
      });
      expect(Math.max(...ends)).toBeLessThanOrEqual(360);
      expect(ends.length).toBe(5);
      await view.click('button', words('moreRooms'));
      await view.find('link', words('roomGoals'));
      await view.press('Tab');
      await view.press('Enter');
      await view.find('heading', words('roomGoals'));
      await view.gone('link', words('settings'));
      await view.page.close();
    });
  },
  { width: 360, height: 740 },
);

inBrowsers(
  'dark',
  (get) => {
    it('the panel follows the system, the highlight follows the page', async () => {
      const device = get();
      const page = await device.open(practice.quietHour);
      const panel = await writeNoteOn(device, page, TEXT.quietHour, 'At night');
      await device.paints(page, TEXT.quietHour);
      const [ground, ink] = await panel.evaluate(() => {
        const style = getComputedStyle(document.body);
        return [style.backgroundColor, style.color];
      });
      const light = (color: string | undefined) =>
        (color?.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
      expect(light(ground)).toBeLessThan(80);
      expect(light(ink)).toBeGreaterThan(170);
      await page.close();
    });
  },
  { dark: true },
);
