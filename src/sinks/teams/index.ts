import { map, tap, type Observable } from 'rxjs';
import * as z from 'zod';
import { isObject } from '../../core/isObject.ts';
import type { Reply } from '../../core/post.ts';
import { accepted, type Service } from '../accepted.ts';
import { toldOf } from '../chatMessage.ts';
import { chatSink } from '../chatSink.ts';
import { digestOf } from '../digestOf.ts';
import { jsonIn } from '../jsonIn.ts';
import { sinkKind } from '../kind.ts';
import { notesIn } from '../notes.ts';
import { secretsOf } from '../secretsOf.ts';
import { SinkUrl } from '../secretUrl.ts';
import { teamsDigest, teamsMessage } from './card.ts';

const Options = z.strictObject({
  url: SinkUrl.describe(
    'The address that a workflow “When a Teams webhook request is received” has. ' +
      'Take it from the environment: ${NAME}.',
  ),
});

/**
 * A workflow of Microsoft Teams that posts what it receives. Nothing that it posted can be edited:
 * one card per event.
 */
export const teams = sinkKind({
  id: 'teams',
  title: 'Microsoft Teams',
  human: true,
  options: Options,
  example: { type: 'teams', url: 'https://prod-00.westeurope.logic.azure.com/workflows/XXXX' },
  open({ url }, { name, post, store, template, timeoutMs }) {
    const notes = notesIn(store);
    const service = { name, secrets: secretsOf({ url }) };
    const tell = (body: string): Observable<unknown> =>
      post({ url, timeoutMs, body }).pipe(map((reply) => judged(service, reply)));
    return chatSink({
      name,
      notes,
      tell: (event) =>
        tell(teamsMessage(toldOf(event, template))).pipe(tap(() => notes.note(event))),
      tellAll: (events) => tell(teamsDigest(digestOf(events, template))),
    });
  },
});

/** Only the code of an error is shown: its message names the workflow, which is half of the secret. */
function judged(service: Service, reply: Reply): Reply {
  const error = jsonIn(reply)?.['error'];
  const code = isObject(error) ? error['code'] : undefined;
  return accepted(service, typeof code === 'string' ? { ...reply, body: code } : reply);
}
