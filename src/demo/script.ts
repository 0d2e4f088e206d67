import { TYPES } from '../core/incident.ts';
import type { Script } from './stage.ts';
import { BEFORE } from './story/before.ts';
import { ACME_CLOUD } from './story/acmeCloud.ts';
import { HOOKSHOT } from './story/hookshot.ts';
import { NIMBUS_AI } from './story/nimbusAi.ts';
import { PAYLANE } from './story/paylane.ts';

export { play, setStage } from './stage.ts';
export type { Actor, Script, Stage, Step, Told } from './stage.ts';

/** The demo's minute: four vendors, every kind of event, and misbehaviour that tells none. */
export const SCRIPT: Script = {
  cast: [
    {
      id: 'acme-cloud',
      name: 'Acme Cloud',
      style: 'statuspage',
      components: [
        'Storage / Uploads',
        'Storage / Downloads',
        'Compute / Virtual machines',
        'Compute / Functions',
        'Console',
      ],
    },
    {
      id: 'nimbus-ai',
      name: 'Nimbus AI',
      style: 'incident-io',
      components: ['API / Chat', 'API / Embeddings', 'API / Files', 'Playground'],
      emptyBodies: true,
    },
    {
      id: 'paylane',
      name: 'Paylane',
      style: 'statuspage',
      components: ['Card payments', 'Payouts', 'Reports', 'Ledger database'],
      timeZone: 'America/New_York',
    },
    {
      id: 'hookshot',
      name: 'Hookshot',
      style: 'statuspage',
      components: ['Deliveries', 'Delivery queue', 'Dashboard'],
      timeZone: 'Europe/Berlin',
    },
  ],
  seconds: 62,
  steps: [...BEFORE, ...ACME_CLOUD, ...NIMBUS_AI, ...PAYLANE, ...HOOKSHOT].sort(
    (a, b) => a.at - b.at,
  ),
};

/** The providers.json that watches the demo's vendors at this base address. */
export function demoProviders(baseUrl: string): object {
  const providers = SCRIPT.cast.map(({ id, name }) => ({
    name: id,
    title: name,
    url: `${baseUrl}/${id}`,
    interval: '1s',
    openInterval: '1s',
    types: id === 'hookshot' ? TYPES : TYPES.filter((type) => type !== 'component'),
  }));
  return { interval: '1s', providers };
}
