import { Service, type Received, type Script } from '../service.ts';
import { teamsProblem } from './teamsRules.ts';

/** A workflow of Teams that posts what it receives; it refuses what Power Automate refuses. */
export class FakeTeams {
  readonly service = new Service();
  /** What was posted, in order. */
  readonly shown: unknown[] = [];

  constructor() {
    this.service.usual = (request) => this.#answer(request);
  }

  async start(): Promise<this> {
    await this.service.start();
    return this;
  }

  get url(): string {
    return `${this.service.url}/workflows/w0rkflow/triggers/manual/paths/invoke?api-version=2016-06-01&sig=s3cret`;
  }

  #answer({ method, path, headers, body }: Received): Script {
    if (method !== 'POST' || !path.includes('sig=s3cret')) return DENIED;
    if (headers['content-type'] !== 'application/json')
      return refusal(400, 'InvalidRequestContent');
    if (Buffer.byteLength(body) > 28 * 1024) return refusal(413, 'RequestEntityTooLarge');
    const problem = teamsProblem(body);
    if (problem !== undefined) return refusal(400, problem);
    this.shown.push(JSON.parse(body));
    return { status: 202 };
  }
}

/** As answered at https://github.com/ericferon/glpi-webhook/issues/51 */
export function refusal(status: number, code: string): Script {
  const message = "The workflow 'w0rkflow' cannot be run.";
  return { status, body: JSON.stringify({ error: { code, message } }) };
}

export const DENIED = refusal(401, 'DirectApiAuthorizationRequired');
