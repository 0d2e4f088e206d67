import { isObject } from '../../../src/core/isObject.ts';

type Json = Readonly<Record<string, unknown>>;

const STYLES = new Set(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
const TIME = /^\{\{DATE\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ), SHORT\)\}\} \{\{TIME\(\1\)\}\}$/;

/**
 * What a workflow has against a message, or undefined: the envelope of
 * https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook and the elements of
 * https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/ as far as they are used.
 */
export function teamsProblem(body: string): string | undefined {
  const message = JSON.parse(body) as unknown;
  if (!isObject(message) || message['type'] !== 'message') return 'no message';
  const { attachments } = message;
  if (!areObjects(attachments) || attachments.length !== 1) return 'no attachment';
  const [{ contentType, content }] = attachments as [Json];
  if (contentType !== 'application/vnd.microsoft.card.adaptive') return 'contentType';
  if (!isObject(content) || content['type'] !== 'AdaptiveCard') return 'no card';
  if (!['1.0', '1.1', '1.2', '1.3', '1.4'].includes(String(content['version']))) return 'version';
  return partsProblem(content['body'], isElement) ?? actionsProblem(content['actions']);
}

function partsProblem(parts: unknown, isOne: (part: Json) => boolean): string | undefined {
  if (!areObjects(parts) || parts.length === 0) return 'nothing to show';
  const wrong = parts.find((part) => !isOne(part));
  return wrong === undefined ? undefined : JSON.stringify(wrong);
}

function actionsProblem(actions: unknown): string | undefined {
  return actions === undefined ? undefined : partsProblem(actions, isAction);
}

function isAction({ type, title, url }: Json): boolean {
  const named = title === undefined || (typeof title === 'string' && title !== '');
  return type === 'Action.OpenUrl' && named && typeof url === 'string' && URL.canParse(url);
}

function isElement(element: Json): boolean {
  switch (element['type']) {
    case 'Container':
      return (
        STYLES.has(String(element['style'])) &&
        partsProblem(element['items'], isElement) === undefined
      );
    case 'RichTextBlock':
      return partsProblem(element['inlines'], isRun) === undefined;
    case 'TextBlock':
      return typeof element['text'] === 'string' && TIME.test(element['text']);
    default:
      return false;
  }
}

function isRun({ type, text, selectAction }: Json): boolean {
  const said = typeof text === 'string' && text !== '' && !text.includes('\n');
  const opens = selectAction === undefined || (isObject(selectAction) && isAction(selectAction));
  return type === 'TextRun' && said && opens;
}

function areObjects(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isObject);
}
