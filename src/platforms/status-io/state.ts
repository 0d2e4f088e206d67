import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { RawComponent, RawIncident } from './schema.ts';

/** What is open on a page, or planned, and how its components are. */
export interface State {
  readonly incidents: readonly RawIncident[];
  readonly active: readonly RawIncident[];
  readonly upcoming: readonly RawIncident[];
  readonly components: readonly RawComponent[];
}

/** Whether a body is a page's state. */
export function isState(body: unknown): body is { readonly result: Item } {
  if (!isObject(body) || !isObject(body['result'])) return false;
  const { status_overall: overall, status } = body['result'];
  return isObject(overall) && 'status_code' in overall && Array.isArray(status);
}

/**
 * Reads a page's state. Throws a Fault (BAD_BODY) for all else; an unknown page is answered with 200
 * and `{"error":"status page not found"}`.
 */
export function openState(answer: Answer): State {
  const body = readJson(answer);
  if (!isState(body)) throw badBody(answer, 'answered JSON that is not Status.io’s');
  const { incidents, maintenance, status } = body.result;
  const { active, upcoming } = isObject(maintenance) ? maintenance : {};
  const lists = [incidents, active, upcoming].map((one) => (Array.isArray(one) ? one : null));
  if (lists.includes(null)) throw badBody(answer, 'answered a state without its incidents');
  const [open = [], now = [], planned = []] = lists.map((one) =>
    (one ?? []).map((item) => RawIncident.parse(item)),
  );
  const components = (Array.isArray(status) ? status : []).map((one) => RawComponent.parse(one));
  return { incidents: open, active: now, upcoming: planned, components };
}

type Item = Readonly<Record<string, unknown>>;

/** The body from its incidents on: what stands before them, the components, is no news of them. */
export function fromIncidents(body: Buffer): Buffer {
  const at = body.indexOf('"incidents"');
  const before = body.indexOf('"status_overall"');
  return before >= 0 && before < at ? body.subarray(at) : body;
}
