import { setTimeout as sleep } from 'node:timers/promises';
import { figure, median, progress, type Row } from './table.ts';
import { startBare, startProgram, startServer, type Client, type Server } from './processes.ts';
import type { Serving } from './messages.ts';

/** A race at a fixed rate: who needs less CPU for each request? */
export interface Race {
  readonly what: string;
  readonly serving: Serving;
  readonly count: number;
  readonly everyMs: number;
  readonly warmMs: number;
  /** The share of the bare loop's polls per CPU-second that we want to reach. */
  readonly goal: number;
}

const ROUNDS = 5;
const ROUND_MS = 3000;

/**
 * Runs the program and the bare loop at the same time, so that whatever else the machine does
 * hits both, and compares what they cost round by round, once both are warm.
 */
export async function sideBySide(race: Race): Promise<Row> {
  const { what, serving, goal } = race;
  progress(`${what} …`);
  const server = await startServer(serving);
  const watching = { port: server.port, count: race.count, everyMs: race.everyMs };
  const conditional = serving.changes !== 'always';
  const clients = [startProgram(watching), startBare(watching, { conditional })] as const;
  await sleep(race.warmMs);

  const rounds: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(server, clients));
  for (const one of [...clients, server]) one.end();

  const [ours, bare] = [0, 1].map((who) => median(rounds.map((speeds) => speeds[who]!)));
  const ratio = median(rounds.map(([our, bare]) => our / bare));
  return {
    what,
    ours: `${figure(ours!)} /CPU-s`,
    bare: `${figure(bare!)} /CPU-s`,
    result: figure(ratio, 2),
    goal: `≥ ${figure(goal, 2)}`,
    met: ratio >= goal,
  };
}

type Clients = readonly [ours: Client, bare: Client];

/** Requests per CPU-second of both in one round. */
async function measure(server: Server, clients: Clients): Promise<[number, number]> {
  const before = await stand(server, clients);
  await sleep(ROUND_MS);
  const after = await stand(server, clients);
  const speed = (who: 0 | 1) =>
    (1000 * (after.requests[who] - before.requests[who])) / (after.cpu[who] - before.cpu[who]);
  const speeds: [number, number] = [speed(0), speed(1)];
  const rates = ([0, 1] as const).map((who) =>
    figure((after.requests[who] - before.requests[who]) / (ROUND_MS / 1000)),
  );
  const told = speeds.map((one) => figure(one)).join(' : ');
  progress(`  ${told} requests per CPU-second at ${rates.join(' : ')} per second`);
  return speeds;
}

async function stand(
  server: Server,
  [ours, bare]: Clients,
): Promise<{ requests: readonly [number, number]; cpu: readonly [number, number] }> {
  const [tally, our, other] = await Promise.all([server.tally(), ours.cost(), bare.cost()]);
  return { requests: tally.requests, cpu: [our.cpuMs, other.cpuMs] };
}
