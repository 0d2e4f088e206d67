import { expect, test } from 'vitest';
import { SCRIPT } from '../../src/demo/script.ts';
import { startDemo } from '../../src/demo/startDemo.ts';
import { ask } from './client.ts';
import { START } from './pages.ts';

/** A clock with one timer, which a test lets pass. */
function virtualTime() {
  const time = { at: START, waits: [] as number[], fire: (): boolean => false };
  const setTimer = (callback: () => void, ms: number) => {
    time.waits.push(ms);
    time.fire = () => {
      time.fire = () => false;
      time.at += ms;
      callback();
      return true;
    };
    return () => {
      time.fire = () => false;
    };
  };
  return { time, setTimer, now: () => time.at };
}

test('startDemo serves the vendors and plays the story to its end', async () => {
  const { time, setTimer, now } = virtualTime();
  const told: string[] = [];
  const demo = await startDemo({ now, setTimer, onStep: ({ what }) => told.push(what) });
  const incidents = `${demo.url}/acme-cloud/api/v2/incidents.json`;
  expect((await ask(incidents)).bytes.toString()).not.toContain('Elevated error rates on uploads');

  while (time.fire());
  await demo.done;

  expect(told).toEqual(SCRIPT.steps.filter(({ at }) => at > 0).map(({ what }) => what));
  expect(time.at - START).toBe(SCRIPT.seconds * 1000);
  expect((await ask(incidents)).bytes.toString()).toContain('Elevated error rates on uploads');
  await demo.close();
});

test('startDemo plays faster when it is told to', async () => {
  const { time, setTimer, now } = virtualTime();
  const demo = await startDemo({ now, setTimer, speed: 10 });

  while (time.fire());

  expect(Math.round(time.at - START)).toBe(SCRIPT.seconds * 100);
  await demo.close();
});

test('startDemo gives a configuration whose addresses answer', async () => {
  const { setTimer, now } = virtualTime();
  const demo = await startDemo({ now, setTimer });
  const addresses = JSON.stringify(demo.providers).match(/http:[^"]+/g) ?? [];
  const answers = await Promise.all(addresses.map((url) => ask(`${url}/api/v2/summary.json`)));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await demo.close();
});

test('closing a demo ends the story and frees the port', async () => {
  const { time, setTimer, now } = virtualTime();
  const demo = await startDemo({ now, setTimer });
  await demo.close();
  await demo.done;

  expect(time.fire()).toBe(false);
  expect((await ask(demo.url)).error).toBe('ECONNREFUSED');
});
