import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/core/text.ts';
import { incidentIo } from '../../../src/platforms/incident-io/index.ts';
import { richText } from '../../../src/platforms/incident-io/richText.ts';
import type { Context } from '../../../src/platforms/platform.ts';
import { CONTEXT, PAGE, answerOf, orFault, sourceOf } from '../fixtures.ts';

const native = sourceOf(incidentIo, 'incidents', 'native');
const feed = sourceOf(incidentIo, 'incidents', 'feed');
const compat = sourceOf(incidentIo, 'incidents', 'compat');
const named: Context = { page: PAGE, names: new Map([['c1', 'Assistant / Chat']]) };

function update(fields: object = {}) {
  return {
    id: 'u1',
    published_at: '2025-04-02T08:00:00Z',
    to_status: 'investigating',
    message_string: 'We look.',
    ...fields,
  };
}

function incident(fields: object = {}) {
  return {
    id: 'abc',
    status_page_id: 'p',
    type: 'incident',
    name: 'Chat is slow',
    status: 'investigating',
    published_at: '2025-04-02T08:00:00Z',
    updates: [update()],
    component_impacts: [
      { component_id: 'c1', status: 'degraded_performance', start_at: '2025-04-02T08:00:00Z' },
    ],
    ...fields,
  };
}

function entryOf(fields: object, context: Context = named) {
  const [entry] = native.read(answerOf({ incidents: [incident(fields)] }), context).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (fields: object, context?: Context) => entryOf(fields, context).incident();

describe('a native incident', () => {
  it.each([
    ['degraded', ['degraded_performance'], 'minor'],
    ['partly out', ['degraded_performance', 'partial_outage'], 'major'],
    ['wholly out', ['full_outage', 'partial_outage'], 'critical'],
    ['never out', ['operational'], 'none'],
    ['maintained', ['operational', 'under_maintenance'], 'maintenance'],
    ['in a state nobody knows', ['wobbly'], 'unknown'],
    ['not said', [], 'unknown'],
  ])('whose components were %s has the worst of their impacts', (_, statuses, impact) => {
    const component_impacts = statuses.map((status) => ({ component_id: 'c1', status }));

    expect(read({ component_impacts }).impact).toBe(impact);
  });

  it('says nothing of components when none of their names is known', () => {
    expect(read({}, CONTEXT).components).toBeNull();
    expect(read({ component_impacts: [] }).components).toEqual([]);
  });

  it.each([
    ['maintenance_scheduled', 'scheduled'],
    ['maintenance_in_progress', 'in_progress'],
    ['maintenance_complete', 'completed'],
  ])('is a maintenance in %s', (status, expected) => {
    expect(read({ type: undefined, status })).toMatchObject({
      type: 'maintenance',
      status: expected,
      impact: 'maintenance',
    });
  });

  it('takes its status from its newest update when its own word is unknown', () => {
    expect(read({ status: 'odd', updates: [update({ to_status: 'monitoring' })] }).status).toBe(
      'monitoring',
    );
  });

  it('keeps the ids of its updates in whatever order they come', () => {
    const u1 = update();
    const u2 = update({ id: 'u2', published_at: '2025-04-02T09:00:00Z' });
    const ids = (updates: readonly object[]) => read({ updates }).updates.map(({ id }) => id);

    expect([ids([u1, u2]), ids([u2, u1])]).toEqual([
      ['u1', 'u2'],
      ['u1', 'u2'],
    ]);
  });

  it.each([
    ['name', { name: 'x' }],
    ['status', { status: 'resolved' }],
    ['impact', { component_impacts: [{ component_id: 'c1', status: 'full_outage' }] }],
    ['text', { updates: [update({ message_string: 'We look!' })] }],
    ['rich text', { updates: [update({ message_string: '', message: { type: 'doc' } })] }],
    ['update’s status', { updates: [update({ to_status: 'identified' })] }],
    ['number of updates', { updates: [update(), update({ id: 'u2' })] }],
  ])('has another mark when its %s differs', (_, fields) => {
    expect(entryOf(fields).mark).not.toBe(entryOf({}).mark);
  });

  it.each([
    [{}],
    [{ incidents: {} }],
    [{ incidents: [{ id: 'x' }] }],
    [{ page: { id: 'x' }, incidents: [] }],
  ])('is not looked for in %j', (body) => {
    expect(orFault(() => native.read(answerOf(body), CONTEXT))).toMatch(/not incident\.io’s list/);
  });

  it('is none where the list is empty or null', () => {
    expect(
      [[], null].map((incidents) => native.read(answerOf({ incidents }), CONTEXT).entries),
    ).toEqual([[], []]);
  });
});

describe('the feed', () => {
  const atom = (html: string, generator = 'incident.io', end = '</feed>') =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Globex</title><generator>${generator}</generator>` +
    `<updated>2025-04-02T09:00:00Z</updated><entry><title>Chat is slow</title>` +
    `<id>https://status.globex.test//incidents/abc</id><updated>2025-04-02T08:00:00.5Z</updated>` +
    `<content type="html"><![CDATA[${html}]]></content></entry>${end}`;
  const only = (html: string) => feed.read(answerOf(atom(html)), CONTEXT).entries[0]?.incident();

  it('tells the same text as the native list', () => {
    const told = only('<b>Status: Investigating</b><br/><br/>We look.<br/>Soon <b>more</b>.');
    const whole = read({ updates: [update({ message_string: 'We look.\nSoon more.' })] });

    expect(normalise(told?.updates[0]?.message ?? '')).toBe(
      normalise(whole.updates[0]?.message ?? '-'),
    );
  });

  it('keeps a list that is part of the text', () => {
    const told = only(
      '<b>Status: Identified</b><br/><br/>Slow are:<ul><li>a</li></ul>We work on it.',
    );

    expect(told).toMatchObject({ status: 'identified', components: null });
    expect(told?.updates[0]?.message).toBe('Slow are:\n\n- a\n\nWe work on it.');
  });

  it('may have no status line at all', () => {
    expect(only('We look.')).toMatchObject({
      status: 'investigating',
      updates: [{ message: 'We look.' }],
    });
  });

  it('that is torn is refused', () => {
    const torn = atom('x', 'incident.io', '');

    expect(orFault(() => feed.read(answerOf(torn), CONTEXT))).toMatch(/answered a torn feed/);
  });

  it('of another generator is refused', () => {
    expect(orFault(() => feed.read(answerOf(atom('x', 'Other')), CONTEXT))).toMatch(
      /something else/,
    );
  });

  it('matters from its first entry on', () => {
    const body = atom('x');
    const ticked = body.replace('T09:00:00Z', 'T09:00:07Z');
    const relevant = (text: string) => feed.relevant?.(Buffer.from(text)).toString();

    expect(relevant(ticked)).toBe(relevant(body));
    expect(relevant(body)).toMatch(/^<entry>/);
    expect(relevant('<feed></feed>')).toBe('<feed></feed>');
  });
});

describe('the compatible API', () => {
  const id = '01JQ2M5Y7V8N3K4R6T9W0X1Z2A';

  it('without any text still tells every update', () => {
    const at = '2025-04-02T08:00:00Z';
    const incident_updates = [{ id: 'u1', status: 'resolved', body: '', created_at: at }];
    const body = {
      page: { id },
      incidents: [{ id: 'x', name: 'n', status: 'resolved', created_at: at, incident_updates }],
    };

    const told = compat.read(answerOf(body), CONTEXT).entries[0]?.incident();

    expect(told).toMatchObject({
      components: null,
      updates: [{ id: 'u1', message: '' }],
      url: `${PAGE.url}/incidents/x`,
    });
  });

  it('with null has no incidents, with nothing is not read', () => {
    expect(compat.read(answerOf({ page: { id }, incidents: null }), CONTEXT).entries).toEqual([]);
    expect(orFault(() => compat.read(answerOf({ page: { id } }), CONTEXT))).toMatch(
      /no "incidents"/,
    );
  });

  it('of a page without a ULID is not incident.io’s', () => {
    const body = { page: { id: 'q7v2m0x9k4tz' }, incidents: [] };

    expect(orFault(() => compat.read(answerOf(body), CONTEXT))).toMatch(/not a ULID/);
  });
});

describe('richText', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });

  it.each([
    ['paragraphs', [paragraph(text('a')), paragraph(text('b'))], 'a\n\nb'],
    ['breaks', [paragraph(text('a'), { type: 'hardBreak' }, text('b'))], 'a\nb'],
    ['markup as text', [paragraph(text('<b>1 & 2</b> &amp;'))], '<b>1 & 2</b> &amp;'],
    [
      'lists',
      [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('a'))] }] }],
      '- a',
    ],
    ['unknown nodes by what is in them', [{ type: 'panel', content: [paragraph(text('a'))] }], 'a'],
    ['nothing', [], ''],
  ])('writes %s', (_, content, expected) => {
    expect(richText({ type: 'doc', content })).toBe(expected);
  });

  it.each([null, 'text', 7, [], {}, { content: 'x' }])('is empty for %j', (node) => {
    expect(richText(node)).toBe('');
  });

  it('gives up on a document nested without end', () => {
    let node: object = text('deep');
    for (let depth = 0; depth < 5_000; depth += 1) node = { type: 'doc', content: [node] };

    expect(richText(node)).toBe('');
  });
});
