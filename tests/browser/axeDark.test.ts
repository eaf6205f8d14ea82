import { axeClean } from './axeClean';
import { eachState } from './eachState';

eachState('axe finds nothing in the dark', axeClean, { only: ['chromium'], dark: true });
