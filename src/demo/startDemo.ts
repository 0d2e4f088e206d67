import { demoProviders, play, SCRIPT, setStage, type Step } from './script.ts';
import { startVendors } from './server.ts';

export interface DemoOptions {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after so many milliseconds; gives what cancels it. */
  setTimer(callback: () => void, ms: number): () => void;
  /** How many seconds of the story pass in one; 1 when there is none. */
  readonly speed?: number;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** Hears of every step as it is taken. */
  onStep?(step: Step): void;
}

/** A demo that runs. */
export interface Demo {
  /** The content of a providers.json that watches it. */
  readonly providers: object;
  readonly url: string;
  /** Fulfilled when the story is over, or the demo closed. */
  readonly done: Promise<void>;
  close(): Promise<void>;
}

/** Serves the demo's vendors and plays its story from the beginning. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const stage = setStage(SCRIPT, () => options.now());
  const speed = options.speed ?? 1;
  play(stage, 0);

  const actors = [...stage.actors];
  const server = await startVendors({
    vendors: new Map(actors.map(([id, { vendor }]) => [id, vendor])),
    faults: new Map(actors.map(([id, { faults }]) => [id, faults])),
    port: options.port ?? 0,
  });

  let cancel = (): void => {};
  let finish = (): void => {};
  const done = new Promise<void>((resolve) => (finish = resolve));
  const goOn = (): void => {
    const next = SCRIPT.steps[stage.done]?.at ?? SCRIPT.seconds;
    const waitMs = ((next - stage.at) * 1000) / speed;
    cancel = options.setTimer(() => {
      for (const step of play(stage, next)) options.onStep?.(step);
      if (next >= SCRIPT.seconds) finish();
      else goOn();
    }, waitMs);
  };
  goOn();

  return {
    providers: demoProviders(server.url),
    url: server.url,
    done,
    close: async () => {
      cancel();
      finish();
      await server.close();
    },
  };
}
