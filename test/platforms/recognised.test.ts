import { describe, expect, it } from 'vitest';
import { answerOf, recognised } from './fixtures.ts';

const ULID = '01JQ2M5Y7V8N3K4R6T9W0X1Z2A';
const feed = (generator: string) =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><generator>${generator}</generator></feed>`;

describe('the registry, asked in its order,', () => {
  it.each([
    ['a page with a ULID', 'incident-io', { page: { id: ULID }, incidents: [] }],
    ['a page with a ULID and nothing open', 'incident-io', { page: { id: ULID }, status: {} }],
    ['a native summary', 'incident-io', { summary: { public_url: 'https://status.globex.test' } }],
    ['a native summary by its structure', 'incident-io', { summary: { structure: { items: [] } } }],
    ['native incidents', 'incident-io', { incidents: [{ id: 'x', status_page_id: ULID }] }],
    ['native updates', 'incident-io', { incidents: [{ updates: [{ to_status: 'resolved' }] }] }],
    ['a feed by its generator', 'incident-io', feed('incident.io')],
    [
      'a page with a status',
      'instatus',
      { page: { name: 'Acme', url: 'https://x', status: 'UP' } },
    ],
    ['a page with 12 letters', 'statuspage', { page: { id: 'q7v2m0x9k4tz' }, incidents: [] }],
    ['a page of only a status', 'statuspage', { page: { id: 'q7v2m0x9k4tz' }, status: {} }],
    ['an imitation', 'statuspage', { page: { id: '7' }, scheduled_maintenances: [] }],
    [
      '26 characters that are no ULID',
      'statuspage',
      { page: { id: 'u'.repeat(26) }, components: [] },
    ],
  ])('takes %s for %s', (_, id, body) => {
    expect(recognised(answerOf(body))).toBe(id);
  });

  it.each([
    ['a page without an id', { page: { name: 'Acme', status: 'fine' }, incidents: [] }],
    ['a page with nothing beside it', { page: { id: 'q7v2m0x9k4tz' } }],
    ['incidents of nobody’s shape', { incidents: [{ id: 'x', name: 'y' }] }],
    ['no incidents', { incidents: [] }],
    ['a summary of something else', { summary: { total: 3 } }],
    ['a feed of other software', feed('Jekyll')],
    ['a page that tells of incident.io', '<html><generator>incident.io</generator></html>'],
  ])('takes %s for nothing', (_, body) => {
    expect(recognised(answerOf(body))).toBeUndefined();
  });
});
