import { isObject } from '../../../src/core/isObject.ts';
import { Service, type Received, type Script } from '../service.ts';

/** An alert as it was posted. */
export interface Posted {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly startsAt: string;
  endsAt: string;
  readonly generatorURL?: string;
}

export const USER = 'status';
export const PASS = 'pässword:1';

/** Alertmanager's API v2 at a moment; it refuses what Alertmanager refuses, and merges as it does. */
export class FakeAlertmanager {
  readonly service = new Service();
  /** By their labels. */
  readonly alerts = new Map<string, Posted>();
  now: number;
  /** What has to stand in front of `/api/v2/alerts`. */
  prefix = '';
  /** Whether only who logs in is let in. */
  closed = false;

  constructor(now: number) {
    this.now = now;
    this.service.usual = (request) => this.#answer(request);
  }

  async start(): Promise<this> {
    await this.service.start();
    return this;
  }

  /** Severities of the alerts that fire, those of one incident unless it is not told. */
  firing(incident?: string): string[] {
    return [...this.alerts.values()]
      .filter(({ endsAt }) => Date.parse(endsAt) > this.now)
      .filter(({ labels }) => incident === undefined || labels['incident_id'] === incident)
      .map(({ labels }) => labels['severity'] ?? '');
  }

  #answer({ method, path, headers, body }: Received): Script {
    const login = `Basic ${Buffer.from(`${USER}:${PASS}`).toString('base64')}`;
    if (this.closed && headers['authorization'] !== login) return { status: 401 };
    if (method !== 'POST' || path !== `${this.prefix}/api/v2/alerts`) return { status: 404 };
    if (headers['content-type'] !== 'application/json') return { status: 415 };
    const alerts = JSON.parse(body) as Posted[];
    const problem = alerts.map(problemOf).find((found) => found !== undefined);
    if (problem !== undefined) return { status: 400, body: JSON.stringify(problem) };
    for (const alert of alerts) this.#put(alert);
    return { status: 200 };
  }

  /** https://github.com/prometheus/alertmanager/blob/main/provider/mem/mem.go */
  #put(alert: Posted): void {
    const key = Object.keys(alert.labels)
      .toSorted((one, other) => one.localeCompare(other))
      .map((name) => `${name}=${alert.labels[name]}`)
      .join('\n');
    const old = this.alerts.get(key);
    const resolved = Date.parse(alert.endsAt) <= this.now;
    const later = old !== undefined && old.endsAt > alert.endsAt && old.startsAt < alert.endsAt;
    this.alerts.set(key, later && !resolved ? { ...alert, endsAt: old.endsAt } : alert);
  }
}

const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** https://github.com/prometheus/common/blob/main/model/alert.go */
function problemOf(alert: unknown): string | undefined {
  if (!isObject(alert)) return 'not an object';
  const { labels, annotations, startsAt, endsAt, generatorURL, ...rest } = alert;
  if (Object.keys(rest).length > 0) return `unknown: ${Object.keys(rest).join()}`;
  if (!isLabelSet(labels) || !('alertname' in labels)) return 'invalid label set';
  if (!isLabelSet(annotations)) return 'invalid annotations';
  if (!TIME.test(String(startsAt)) || !TIME.test(String(endsAt))) return 'invalid time';
  if (String(endsAt) < String(startsAt)) return 'start time must be before end time';
  const isUri = typeof generatorURL === 'string' && URL.canParse(generatorURL);
  return generatorURL === undefined || isUri ? undefined : 'generatorURL must be of type uri';
}

function isLabelSet(value: unknown): value is Readonly<Record<string, string>> {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([name, text]) =>
        NAME.test(name) && typeof text === 'string' && text !== '' && !/\p{Surrogate}/u.test(text),
    )
  );
}
