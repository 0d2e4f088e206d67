import type { Answer } from '../../core/ask.ts';
import { Fault } from '../../core/fault.ts';
import { entryOf } from '../entry.ts';
import type { Entry, Page, Part, Platform, Source } from '../platform.ts';
import { dataUrls, isApple, siteOf } from './address.ts';
import { toComponent } from './components.ts';
import { eventsOf } from './events.ts';
import { toIncident } from './incident.ts';
import { openServices } from './services.ts';

/**
 * Apple's system status, for everybody and for developers: www.apple.com/support/systemstatus and
 * developer.apple.com/system-status (events as seen there on 2017-07-13 and 2022-07-27).
 */
export const apple: Platform = {
  id: 'apple',
  title: 'Apple System Status',
  verified: 'real',
  note: 'one text per event, rewritten when it ends; no titles',
  oneVendor: true,
  owns: isApple,
  probes: (page) => dataUrls(page).slice(0, 1),
  recognises,
  parts: (page, wants) => [
    part('incidents', page, (answer) =>
      eventsOf(openServices(answer)).map((event) =>
        entryOf(event, answer, (id) => toIncident(id, event, siteOf(page))),
      ),
    ),
    ...(wants.components
      ? [
          part('components', page, (answer) =>
            openServices(answer).map((service) => toComponent(service, siteOf(page))),
          ),
        ]
      : []),
  ],
};

function recognises(answer: Answer): boolean {
  try {
    return openServices(answer).length > 0;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

/** Events leave the page some time after they ended, in no order. */
function part(
  id: 'incidents' | 'components',
  page: Page,
  entriesOf: (answer: Answer) => readonly Entry[],
): Part {
  const lists = id === 'incidents' ? 'ongoing' : 'recent';
  const sources = dataUrls(page).map((url, index): Source => {
    const read: Source['read'] = (answer) => ({ entries: entriesOf(answer), lists });
    return { id: index === 0 ? 'data' : 'beside', url, read };
  });
  return { id, required: id === 'incidents', cadence: 'always', sources };
}
