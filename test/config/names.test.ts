import { describe, expect, it } from 'vitest';
import { nameOf, uniqueName } from '../../src/config/names.ts';
import { Name } from '../../src/config/fields.ts';

describe('nameOf', () => {
  it.each([
    ['https://status.openai.com', 'openai'],
    ['https://status.openai.com/api/v2', 'openai'],
    ['https://www.githubstatus.com', 'githubstatus'],
    ['https://discordstatus.com', 'discordstatus'],
    ['https://acme.statuspage.io', 'acme'],
    ['https://bitbucket.status.atlassian.com', 'bitbucket-atlassian'],
    ['https://status.acme.co.uk', 'acme'],
    ['https://status.com', 'status.com'],
    ['http://localhost:3000/a', 'localhost-3000'],
    ['http://127.0.0.1:8080', '127.0.0.1-8080'],
    ['http://[::1]:99', '1-99'],
  ])('names %s %s', (url, name) => {
    expect(nameOf(url)).toBe(name);
  });

  it('makes a valid name of the longest host', () => {
    const url = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.com`;

    expect(Name.safeParse(uniqueName(nameOf(url), new Set([nameOf(url)]))).success).toBe(true);
  });
});

describe('uniqueName', () => {
  it('adds the first free number to a name that is taken', () => {
    expect(uniqueName('a', new Set())).toBe('a');
    expect(uniqueName('a', new Set(['a', 'a-2']))).toBe('a-3');
  });
});
