import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/core/incident.ts';
import { aws } from '../../../src/platforms/aws/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { CONTEXT, answerOf, fixturesOf, orFault, recognised, sourceOf } from '../fixtures.ts';
import { mutants } from '../mutants.ts';

const source = sourceOf(aws, 'incidents', 'events');
const ARN = 'arn:aws:health:us-mid-2::event/QUEUE/AWS_QUEUE_ISSUE/AWS_QUEUE_ISSUE_B4E19';
const BIG_ENDIAN = Buffer.from([0xfe, 0xff]);
const LITTLE_ENDIAN = Buffer.from([0xff, 0xfe]);

const FIRST = { summary: 'Errors', message: 'We look.', status: 1, timestamp: 1779086400 };
const SECOND = { summary: 'Errors', message: 'It is bad.', status: 3, timestamp: 1779088200 };
const LAST = {
  summary: '[RESOLVED] Errors',
  message: 'It is over.',
  status: 0,
  timestamp: 1779095400,
};

function raw(fields: object = {}) {
  return {
    date: '1779086400',
    arn: ARN,
    region_name: 'Tulsa',
    status: '3',
    service: 'queue-us-mid-2',
    service_name: 'Acme Queue',
    summary: 'Errors',
    event_log: [FIRST, SECOND],
    impacted_services: {
      'queue-us-mid-2': { service_name: 'Acme Queue', current: '3', max: '3' },
    },
    ...fields,
  };
}

function littleEndian(text: string) {
  return Buffer.concat([LITTLE_ENDIAN, Buffer.from(text, 'utf16le')]);
}

function bigEndian(text: string) {
  return Buffer.concat([BIG_ENDIAN, Buffer.from(text, 'utf16le').swap16()]);
}

function read(fields: object = {}): Incident {
  const body = bigEndian(JSON.stringify([raw(fields)]));
  const [entry] = source.read(answerOf(body, source.url), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry.incident();
}

const saidOf = (body: Buffer | string | object) =>
  orFault(() => source.read(answerOf(body, source.url), CONTEXT));

describe('an empty list', () => {
  it.each([
    ['big-endian', bigEndian('[]')],
    ['little-endian', littleEndian('[]')],
    ['big-endian with white space', bigEndian(' [ ]\r\n')],
  ])('in UTF-16, %s, is a quiet dashboard', (_, body) => {
    expect(saidOf(body)).toMatchObject({ entries: [], lists: 'ongoing' });
    expect(recognised(answerOf(body))).toBe('aws');
  });

  it.each([
    ['UTF-8', Buffer.from('[]')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF[]')],
    ['UTF-16 without a byte order mark', bigEndian('[]').subarray(2)],
  ])('in %s is nobody’s', (_, body) => {
    expect(saidOf(body)).toMatch(/^health\.acme\.test\/public\/currentevents answered /);
    expect(recognised(answerOf(body))).toBeUndefined();
  });

  it('is not what an error in UTF-16 is', () => {
    expect(saidOf(bigEndian('{"message":"Too many requests"}'))).toMatch(/is not the list of/);
  });
});

describe('a list of events', () => {
  it('is one in whatever encoding it comes', () => {
    const text = JSON.stringify([raw({ event_log: [{ ...FIRST, message: 'Ünïcode — ✓' }] })]);
    const bodies = [bigEndian(text), littleEndian(text), Buffer.from(text)];

    const said = bodies.map(
      (body) => source.read(answerOf(body), CONTEXT).entries[0]?.incident().updates[0]?.message,
    );

    expect(said).toEqual(bodies.map(() => 'Ünïcode — ✓'));
    expect(bodies.map((body) => recognised(answerOf(body)))).toEqual(bodies.map(() => 'aws'));
  });

  it('is none when nothing in it has the name of an event of AWS’ health', () => {
    const foreign = [{ arn: 'arn:aws:s3:::bucket', status: '0' }, { id: 1 }];

    expect(saidOf(foreign)).toMatch(/is not the list of/);
    expect(aws.recognises(answerOf(foreign))).toBe(false);
  });

  it('is not that of the dashboard of before 2023, and it is said which one that is', () => {
    expect(saidOf({ archive: [{ service: 'queue' }], current: [] })).toMatch(/former dashboard/);
  });

  it('is read with any field gone or odd, or it is said what is wrong', () => {
    const major = fixturesOf(aws).find(({ situation }) => situation === 'major')!;
    const text = major.body.subarray(2).swap16().toString('utf16le');

    for (const mutant of mutants(text, 300)) {
      const said = saidOf(bigEndian(mutant));
      const entries = typeof said === 'string' ? [] : said.entries;
      for (const entry of entries) orFault(() => entry.incident());
      for (const entry of entries) expect(entry.id).not.toBe('');
    }
  });
});

describe('the log, which has no ids,', () => {
  const ids = [`${ARN}@2026-05-18T06:40:00Z`, `${ARN}@2026-05-18T07:10:00Z`];
  const idsOf = (event_log: object[]) => read({ event_log }).updates.map(({ id }) => id);

  it.each([
    ['is as it was', [FIRST, SECOND]],
    ['is turned', [SECOND, FIRST]],
    [
      'is rewritten',
      [
        { ...FIRST, message: 'Oh.' },
        { ...SECOND, message: 'No!', status: 2 },
      ],
    ],
    ['has its times as texts', [{ ...FIRST, timestamp: '1779086400' }, SECOND]],
  ])('keeps its ids when it %s', (_, log) => {
    expect(idsOf(log)).toEqual(ids);
  });

  it('keeps them when it goes on', () => {
    expect(idsOf([FIRST, SECOND, LAST]).slice(0, 2)).toEqual(ids);
    expect(idsOf([LAST, SECOND, FIRST]).slice(0, 2)).toEqual(ids);
  });

  it('has two ids for two entries of one second, in the list’s own order', () => {
    const twin = { ...SECOND, message: 'It is worse.' };
    const messagesOf = (event_log: object[]) =>
      read({ event_log }).updates.map(({ id, message }) => [id.slice(ARN.length), message]);

    const told = [
      ['@2026-05-18T06:40:00Z', 'We look.'],
      ['@2026-05-18T07:10:00Z', 'It is bad.'],
      ['@2026-05-18T07:10:00Z#2', 'It is worse.'],
    ];
    expect(messagesOf([FIRST, SECOND, twin])).toEqual(told);
    expect(messagesOf([twin, SECOND, FIRST])).toEqual(told);
  });

  it('says in the summary what it says in no message', () => {
    expect(read({ event_log: [{ ...LAST, message: null }] }).updates[0]?.message).toBe('Errors');
  });
});

describe('an event', () => {
  it.each([
    ['open', {}, 'investigating'],
    [
      'open again',
      { event_log: [FIRST, LAST, { ...SECOND, timestamp: 1779099000 }] },
      'investigating',
    ],
    ['open with an end that is left standing', { end_time: '1779095000' }, 'investigating'],
    ['open with a code nobody knows', { status: '7' }, 'investigating'],
    ['over by its code', { status: '0' }, 'resolved'],
    ['over by its code as a number', { status: 0 }, 'resolved'],
    ['over by its summary', { summary: '[RESOLVED] Errors' }, 'resolved'],
    ['over by its last entry', { event_log: [FIRST, SECOND, LAST] }, 'resolved'],
  ])('is %s', (_, fields, status) => {
    expect(read(fields).status).toBe(status);
  });

  it('that is over keeps its name and how bad it was', () => {
    const over = read({ status: '0', summary: '[RESOLVED] Errors', end_time: '1779095000' });

    expect(over).toMatchObject({ name: 'Errors', impact: 'critical' });
    expect(over.resolvedAt).toBe(1779095000_000);
    expect(over.updatedAt).toBe(1779095000_000);
  });

  it('that is over without an end was so when its log said it', () => {
    expect(read({ event_log: [FIRST, LAST] }).resolvedAt).toBe(LAST.timestamp * 1000);
    expect(read({ status: '0' }).resolvedAt).toBeNull();
  });

  it.each([
    [['0'], 'none'],
    [['1'], 'minor'],
    [['2', '1'], 'major'],
    [['0', '3'], 'critical'],
    [['7', null], 'unknown'],
  ])('of the codes %j is an impact: %s', ([status, max], impact) => {
    const impacted_services = max ? { q: { service_name: 'Q', current: '0', max } } : {};

    expect(read({ status, event_log: [], impacted_services }).impact).toBe(impact);
  });

  it.each([
    [ARN, 'Tulsa', 'us-mid-2 / Acme Queue'],
    ['arn:aws:health:global::event/QUEUE/A/B', null, 'global / Acme Queue'],
    ['arn:aws:health:::event/QUEUE/A/B', 'Tulsa', 'Tulsa / Acme Queue'],
    ['arn:aws:health:::event/QUEUE/A/B', null, 'global / Acme Queue'],
    ['arn:aws-cn:health:cn-mid-1::event/QUEUE/A/B', 'Wuhan', 'cn-mid-1 / Acme Queue'],
  ])('%s in %s affects %s', (arn, region_name, name) => {
    expect(read({ arn, region_name }).components).toEqual([{ id: 'queue-us-mid-2', name }]);
  });

  it('affects its own service where none is said to be impacted', () => {
    const own = [{ id: 'queue-us-mid-2', name: 'us-mid-2 / Acme Queue' }];

    expect(read({ impacted_services: {} }).components).toEqual(own);
    expect(read({ impacted_services: undefined }).components).toEqual(own);
    expect(
      read({ impacted_services: null, service: null, service_name: '' }).components,
    ).toBeNull();
  });

  it('is found at its own address', () => {
    expect(read().url).toBe(`https://health.acme.test/health/status?eventID=${ARN}`);
    expect(read({ arn: `${ARN}&x=#y` }).url).toBe(
      `https://health.acme.test/health/status?eventID=${ARN}%26x%3D%23y`,
    );
  });
});

describe('the dashboard', () => {
  const eventsAt = (url: string, endpoint?: string) => aws.probes(pageOf(url, { endpoint }))[0];
  const AWS = 'https://health.aws.amazon.com/public/currentevents';

  it.each([
    ['https://health.aws.amazon.com', AWS, true],
    ['https://health.aws.amazon.com/health/status', AWS, true],
    ['https://status.aws.amazon.com/', AWS, true],
    ['https://status.aws.amazon.com/data.json', AWS, true],
    [
      'https://health.acme.test/health/status',
      'https://health.acme.test/public/currentevents',
      false,
    ],
    ['http://localhost:8080/aws/', 'http://localhost:8080/aws/public/currentevents', false],
    [
      'http://localhost:8080/public/currentevents',
      'http://localhost:8080/public/currentevents',
      false,
    ],
    ['http://localhost:8080/aws.json?day=1', 'http://localhost:8080/aws.json?day=1', false],
  ])('at %s has its events at %s', (url, events, owned) => {
    expect(eventsAt(url)).toBe(events);
    expect(aws.owns?.(pageOf(url))).toBe(owned);
  });

  it('has its events where they are said to be', () => {
    expect(eventsAt('https://health.aws.amazon.com', 'https://mirror.acme.test/aws')).toBe(
      'https://mirror.acme.test/aws',
    );
  });

  it('links to itself below the path under which it is', () => {
    const page = pageOf('http://localhost:8080/aws');
    const [part] = aws.parts(page, { components: false });
    const { entries } = part!.sources[0]!.read(answerOf([raw()]), { page, names: new Map() });

    expect(entries[0]?.incident().url).toBe(
      `http://localhost:8080/aws/health/status?eventID=${ARN}`,
    );
  });
});

describe('a feed of AWS’', () => {
  const page = pageOf('https://status.aws.amazon.com/rss/all.rss');
  const [feed] = aws.parts(page, { components: false })[0]!.sources;

  const GENERATOR = '<generator>AWS Service Health Dashboard RSS Generator</generator>';
  const rss = (items: string, generator = GENERATOR) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title><![CDATA[Acme Web Services]]></title>` +
    `<link>https://status.acme.test/</link>${generator}${items}</channel></rss>`;
  const item = (place: string, epoch: number, date: string, title: string) =>
    `<item><title><![CDATA[${title}]]></title><link>https://status.acme.test/</link>` +
    `<pubDate>${date}</pubDate><guid isPermaLink="false">https://status.acme.test/#${place}_${epoch}</guid>` +
    `<description><![CDATA[${title} in ${place}.]]></description></item>`;
  const ITEMS = [
    item(
      'queue-eu-mid-7',
      1779095400,
      'Mon, 18 May 2026 02:10:00 PDT',
      'Service is operating normally: [RESOLVED] Errors',
    ),
    item('login', 1779090000, 'Mon, 18 May 2026 00:40:00 PDT', 'Service disruption: Logins fail'),
    item('queue-eu-mid-7', 1779086400, 'Sun, 17 May 2026 23:40:00 PDT', 'Service impact: Errors'),
  ].join('');

  it.each([
    ['https://status.aws.amazon.com/rss/all.rss'],
    ['https://status.aws.amazon.com/rss/ec2-us-east-1.rss'],
    ['http://localhost:8080/rss/all.rss?x=1'],
  ])('at %s is read where it was asked for', (url) => {
    const [part] = aws.parts(pageOf(url), { components: false });

    expect(aws.probes(pageOf(url))).toEqual([url]);
    expect(part?.sources.map((source) => source.url)).toEqual([url]);
  });

  it('is recognised by who wrote it, with and without items', () => {
    expect(recognised(answerOf(rss(ITEMS)))).toBe('aws');
    expect(recognised(answerOf(rss('')))).toBe('aws');
    expect(aws.recognises(answerOf(rss(ITEMS, '')))).toBe(false);
    expect(aws.recognises(answerOf(rss(ITEMS).slice(0, -10)))).toBe(false);
  });

  it('has an incident for each service in a region, which says where that is', () => {
    const { entries } = feed!.read(answerOf(rss(ITEMS), page.address), { page, names: new Map() });
    const read = entries.map((entry) => entry.incident());

    expect(
      read.map(({ id, name, status, components, updates }) => [
        id,
        name,
        status,
        components?.map((component) => component.name),
        updates.map((update) => update.id),
      ]),
    ).toEqual([
      ['login', 'Logins fail', 'investigating', ['global / login'], ['login_1779090000']],
      [
        'queue-eu-mid-7',
        'Errors',
        'resolved',
        ['eu-mid-7 / queue'],
        ['queue-eu-mid-7_1779086400', 'queue-eu-mid-7_1779095400'],
      ],
    ]);
  });

  it('that lists nothing is quiet, and JSON is none', () => {
    const context = { page, names: new Map<string, string>() };

    expect(feed!.read(answerOf(rss('')), context).entries).toEqual([]);
    expect(orFault(() => feed!.read(answerOf([raw()], page.address), context))).toMatch(
      /^status\.aws\.amazon\.com\/rss\/all\.rss answered /,
    );
  });
});
