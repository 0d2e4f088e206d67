import { peekJson } from '../json.ts';
import type { Platform } from '../platform.ts';
import { components } from './components.ts';
import { isPage } from './page.ts';
import { reports } from './reports.ts';

/**
 * Better Stack, formerly Better Uptime: one JSON:API document has it all.
 * https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api
 */
export const betterStack: Platform = {
  id: 'better-stack',
  title: 'Better Stack',
  verified: 'real',
  note: 'an incident is open or resolved; its pages know no stages between',
  owns: ({ host }) => /\.(?:betteruptime|betterstack)\.com$/i.test(host),
  probes: ({ url }) => [`${url}/index.json`],
  recognises: (answer) => isPage(peekJson(answer)),
  parts: (page, wants) => [
    { id: 'incidents', required: true, cadence: 'always', sources: [reports(page)] },
    ...(wants.components
      ? [
          {
            id: 'components',
            required: false,
            cadence: 'always',
            sources: [components(page)],
          } as const,
        ]
      : []),
  ],
};
