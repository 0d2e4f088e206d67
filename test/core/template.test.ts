import { describe, expect, test } from 'vitest';
import { anEvent } from '../sinks/anEvent.ts';
import { parseTemplate } from '../../src/core/template.ts';

function rendered(text: string, event = anEvent()): string {
  const template = parseTemplate(text);
  return 'render' in template ? template.render(event) : template.problem;
}

describe('a template', () => {
  test.each([
    ['{provider_name} is {status}', 'OpenAI is investigating'],
    ['{ name }: {components}', 'Elevated error rates: Chat Completions'],
    ['{message:10}', 'We are in…'],
    ['{{{type}}}', '{incident}'],
    ['{resolved_at}|{url}', '|https://status.openai.com/incidents/i1'],
    ['{scheduled_for}.', '.'],
    ['', ''],
    ['no field', 'no field'],
  ])('%j says %j', (text, said) => {
    expect(rendered(text)).toBe(said);
  });

  test('cuts no character in half', () => {
    expect(rendered('{name:3}', anEvent({ name: 'a😀😀' }))).toBe('a…');
  });

  test('names all new texts at once', () => {
    const [update] = anEvent().updates;
    const event = anEvent({
      updates: [
        { ...update!, message: 'A' },
        { ...update!, message: 'B' },
      ],
    });

    expect(rendered('{messages}', event)).toBe('A\n\nB');
  });

  test.each([
    ['{stat}', 'unknown field {stat}; a template may name id, type,'],
    ['{}', 'unknown field {}; a template may name'],
    ['{constructor}', 'unknown field {constructor}'],
    ['a { b', 'a single "{"; write "{{"'],
    ['a } b', 'a single "}"; write "}}"'],
    ['{message:0}', '{message:0}: behind ":" stands how many characters'],
    ['{message:x}', '{message:x}: behind ":"'],
    ['{message:3:4}', '{message:3:4}: behind ":"'],
  ])('%j is refused: %s', (text, problem) => {
    expect(rendered(text)).toContain(problem);
  });
});
