import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveSite } from '../site/serve.mjs';
import { Device } from './driver/Device.mjs';
import type { View } from './driver/View.mjs';
import { aboutMe, codeIn, matchRoom, openedBy, savedBy, start, wordsIn } from './pairing';
import { words } from './words';

describe('the match, between two profiles', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let site: Awaited<ReturnType<typeof serveSite>>;
  let ruth: Device;
  let maya: Device;
  let atRuth: View;
  let atMaya: View;

  beforeAll(async () => {
    site = await serveSite();
    [ruth, maya] = await Promise.all([
      Device.launch({ browser: 'chromium', site }),
      Device.launch({ browser: (process.env.OTHER ?? 'firefox') as 'firefox', site }),
    ]);
    atRuth = await matchRoom(ruth);
    atMaya = await matchRoom(maya);
  });
  afterAll(async () => {
    await Promise.all([ruth?.close(), maya?.close()]);
    await site?.close();
  });

  it('is started on one and joined on the other by a code', async () => {
    await start(atRuth, { name: 'Ruth', role: 'mentor' });
    const code = await codeIn(atRuth);
    expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);

    await atMaya.click('button', words('matchJoin'));
    await atMaya.fill('textbox', words('matchCode'), code.toLowerCase().replaceAll('-', ' '));
    await atMaya.click('button', words('matchUseCode'));
    await atMaya.find('heading', words('matchFoundCode'));
    await aboutMe(atMaya, 'Maya', 'mentee');
    await atMaya.click('button', words('matchMakeAnswer'));
    const answer = await savedBy(maya, atMaya, words('matchSaveAnswer'));
    await openedBy(atRuth, words('matchOpenAnswer'), answer);
    const welcome = await savedBy(ruth, atRuth, words('matchSaveWelcome'));
    await openedBy(atMaya, words('matchOpenWelcome'), welcome);
    expect(await wordsIn(atMaya)).toEqual(await wordsIn(atRuth));
    await atMaya.reads('Ruth');
    await atRuth.reads('Maya');
  });
});
