import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { activityFaults } from '../lib/programme/activities/shape';

/** Ends the build where a file of lib/programme/activities has a wrong field, and names the file and the field. */
export function checkedActivities(): Plugin {
  return {
    name: 'checked-activities',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (!/[\\/]programme[\\/]activities[\\/][^\\/]+\.json$/.test(path)) return;
      let value: unknown;
      try {
        value = JSON.parse(code);
      } catch (error) {
        return this.error(`${path}: ${String(error)}`);
      }
      const faults = activityFaults(basename(path, '.json'), value);
      if (faults.length > 0) this.error(`${path}: ${faults.join('; ')}`);
    },
  };
}
