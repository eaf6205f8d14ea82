import { axeClean } from './axeClean';
import { eachState } from './eachState';
import { STATES } from './states';

eachState('axe finds nothing', axeClean, { only: ['chromium'] });
eachState('axe finds nothing', axeClean, {
  only: ['firefox'],
  states: STATES.filter(({ name }) =>
    /^(panel notes|panel writing on a passage|notebook settings)$/.test(name),
  ),
});
