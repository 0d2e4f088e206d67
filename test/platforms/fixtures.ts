import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Answer } from '../../src/core/ask.ts';
import { Fault } from '../../src/core/fault.ts';
import type { Incident } from '../../src/core/incident.ts';
import { isoTime } from '../../src/core/time.ts';
import { platforms } from '../../src/platforms/index.ts';
import { pageOf } from '../../src/platforms/page.ts';
import type { Context, Page, Platform, Reading, Source } from '../../src/platforms/platform.ts';

export const PAGE = pageOf('https://status.acme.test');

/** What a platform's `page.json` says of the page that its fixtures are of. */
interface Setting {
  readonly url?: string;
  readonly endpoint?: string;
  readonly options?: unknown;
  /** Situations that the platform's pages never show. */
  readonly lacks?: readonly string[];
}

export function settingOf(platform: Platform): Setting {
  const file = new URL(`./${platform.id}/page.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Setting) : {};
}

/** The page that a platform's fixtures are of. */
export function pageFor(platform: Platform): Page {
  const { url = PAGE.address, ...details } = settingOf(platform);
  return pageOf(url, details);
}
export const CONTEXT: Context = { page: PAGE, names: new Map() };

export interface Fixture {
  /** `<provider>-<situation>`. */
  readonly name: string;
  readonly provider: string;
  readonly situation: string;
  readonly body: Buffer;
  readonly expectedPath: string;
}

/** The fixture pairs in a platform's test folder, found by listing it. */
export function fixturesOf(platform: Platform): readonly Fixture[] {
  const folder = new URL(`./${platform.id}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) =>
    /^[a-z\d]+-.*(?<!\.expected\.json|\.ts)$/.test(file),
  );
  return files.map((file) => {
    const [name = ''] = file.split('.');
    const [provider = '', ...situation] = name.split('-');
    const expectedPath = new URL(`${name}.expected.json`, folder).pathname;
    return {
      name,
      provider,
      situation: situation.join('-'),
      body: readFileSync(new URL(file, folder)),
      expectedPath,
    };
  });
}

export function answerOf(body: Buffer | string | object, url = `${PAGE.url}/page`): Answer {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return { url, notModified: false, contentType: '', validators: {}, body: bytes };
}

/** The id of the platform whose answer it is, as the registry decides. */
export function recognised(answer: Answer): string | undefined {
  return platforms.find((platform) => platform.recognises(answer))?.id;
}

export function sourcesOf(platform: Platform): readonly Source[] {
  return platform.parts(pageFor(platform), { components: true }).flatMap((part) => part.sources);
}

export function sourceOf(platform: Platform, part: string, id: string): Source {
  const parts = platform
    .parts(pageFor(platform), { components: true })
    .filter((one) => one.id === part);
  const source = parts.flatMap((one) => one.sources).find((one) => one.id === id);
  if (!source) throw new Error(`${platform.id} has no source ${part}/${id}`);
  return source;
}

const contexts = new Map<string, Context>();

/** The context that a provider's `<provider>-names` fixture gives, if it has one. */
export function contextOf(platform: Platform, provider: string): Context {
  const key = `${platform.id} ${provider}`;
  const context = contexts.get(key) ?? readContext(platform, provider);
  contexts.set(key, context);
  return context;
}

function readContext(platform: Platform, provider: string): Context {
  const fixture = fixturesOf(platform).find((one) => one.name === `${provider}-names`);
  const page = pageFor(platform);
  if (!fixture) return { ...CONTEXT, page };
  return { page, names: readNames(platform, fixture.body).names ?? new Map() };
}

function readNames(platform: Platform, body: Buffer): Reading {
  const [source] =
    platform.parts(pageFor(platform), { components: false }).find(({ id }) => id === 'names')
      ?.sources ?? [];
  if (!source) throw new Error(`${platform.id} reads no names`);
  return source.read(answerOf(body), { ...CONTEXT, page: pageFor(platform) });
}

/**
 * A fixture as the first of the platform's sources that can read it sees it; those that are for its
 * situation, if any are, come first.
 */
export function readFixture(platform: Platform, fixture: Fixture): unknown {
  const context = contextOf(platform, fixture.provider);
  const parts = platform
    .parts(pageFor(platform), { components: true })
    .filter(({ id }) => id !== 'names');
  const first = parts.filter(({ id }) => id === `${fixture.situation}s`);
  const faults: string[] = [];
  for (const source of [...first, ...parts].flatMap((part) => part.sources)) {
    const said = orFault(() => source.read(answerOf(fixture.body, source.url), context));
    if (typeof said !== 'string')
      return said.entries.map((entry) => readable(orFault(() => entry.incident())));
    faults.push(said);
  }
  return { faults };
}

/** What a reader says, or the message of its Fault; every other error is a bug and is thrown on. */
export function orFault<Said>(read: () => Said): Said | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault && error.code === 'BAD_BODY') return error.message;
    throw error;
  }
}

/** Times as people write them, as the expectation files have them. */
function readable(incident: Incident | string): unknown {
  if (typeof incident === 'string') return { fault: incident };
  return JSON.parse(JSON.stringify(incident), (key, value: unknown) =>
    typeof value === 'number' && /(?:At|For|Until)$/.test(key) ? isoTime(value) : value,
  );
}
