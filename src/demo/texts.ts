import type { Status } from '../core/incident.ts';
import type { Ids } from './ids.ts';

const SERVICES = [
  'the dashboard',
  'webhook deliveries',
  'object storage',
  'sign-in',
  'background jobs',
  'the reporting API',
  'search',
  'notification e-mails',
  'image processing',
  'data exports',
] as const;

const TROUBLES = [
  'Elevated error rates in',
  'Slow responses from',
  'Intermittent timeouts in',
  'Delays in',
  'Partial loss of',
] as const;

const WORKS = ['Database upgrade for', 'Network work near', 'Hardware replacement for'] as const;

const SENTENCES: Readonly<Partial<Record<Status, readonly string[]>>> = {
  investigating: [
    'We have noticed more failed requests than usual and are looking for the reason.',
    'Some customers see slow answers or time-outs; our engineers are on it.',
    'Our monitoring has raised an alarm for this service, and we are taking a closer look.',
  ],
  identified: [
    'The cause is a configuration change that went out this morning, which we are now taking back.',
    'One of our database replicas has fallen behind; we are moving traffic away from it.',
    'We have found the faulty hosts and are draining them one after the other.',
  ],
  monitoring: [
    'The fix is out on all regions and error rates are going down.',
    'Response times are back to normal; we will keep watching for another half an hour.',
    'The backlog is being worked off and should be gone shortly.',
  ],
  resolved: [
    'All systems have been healthy for a while and the backlog is gone. Thank you for your patience.',
    'This incident is over. We are sorry for the trouble it has caused you.',
    'Everything works as it should again; we will share what we have learned.',
  ],
  scheduled: ['We will carry out planned work in this window; short interruptions are possible.'],
  in_progress: ['The planned work is under way and going well.'],
  completed: ['The planned work is done and all checks have passed.'],
};
const ALL = Object.values(SENTENCES).flat();

/** An incident's or a maintenance's title. */
export function title(ids: Ids, maintenance: boolean): string {
  return `${ids.pick(maintenance ? WORKS : TROUBLES)} ${ids.pick(SERVICES)}`;
}

/** An update's text, as long as people write them. */
export function text(ids: Ids, status: Status): string {
  return ids.pick(SENTENCES[status] ?? ALL);
}

/** Just so many letters of plain sentences; a last word may be cut. */
export function sentences(ids: Ids, letters: number): string {
  let out = '';
  while (out.length < letters) out += `${ids.pick(ALL)} `;
  return out.slice(0, letters).trimEnd().padEnd(letters, '.');
}
