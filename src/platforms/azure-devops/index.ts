import type { Part, Platform } from '../platform.ts';
import { components } from './components.ts';
import { isHealth } from './health.ts';
import { incidents } from './incidents.ts';
import { healthOf, isPortal } from './places.ts';

/** https://status.dev.azure.com, by its API, whose answers are 60 seconds old at most. */
export const azureDevops: Platform = {
  id: 'azure-devops',
  title: 'Azure DevOps',
  verified: 'documented',
  note: 'only how each service is in each geography; no texts, and no times but those of the answers',
  oneVendor: true,
  owns: isPortal,
  probes: (page) => [healthOf(page)],
  recognises: isHealth,
  parts: (page, wants) => {
    const url = healthOf(page);
    const health: Part = {
      id: 'incidents',
      required: true,
      cadence: 'always',
      sources: [incidents(url)],
    };
    const states: Part = {
      id: 'components',
      required: false,
      cadence: 'always',
      sources: [components(url)],
    };
    return wants.components ? [health, states] : [health];
  },
};
