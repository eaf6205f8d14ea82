import { axeClean } from './axeClean';
import { eachState } from './eachState';
import { STATES } from './states';
import { walkByKeys } from './walkByKeys';

eachState(
  'every view: axe finds nothing, by day and in the dark, and the keyboard reaches all',
  async (shown, state, device) => {
    await axeClean(shown);
    await device.setDark(shown.view, true);
    await axeClean(shown);
    await device.setDark(shown.view, false);
    await walkByKeys(shown.view, state.modal ?? false);
  },
  { only: ['chromium'] },
);
eachState('axe finds nothing', axeClean, {
  only: ['firefox'],
  states: STATES.filter(({ name }) =>
    /^(panel notes|panel writing on a passage|notebook settings)$/.test(name),
  ),
});
