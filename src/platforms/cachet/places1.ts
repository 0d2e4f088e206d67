import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { peekJson } from '../json.ts';
import { Text } from '../raw.ts';
import { dataOf1 } from './listOf1.ts';
import type { Place } from './told.ts';

const RawPlace = z
  .object({
    id: Text,
    name: Text,
    status: Text,
    group_id: Text,
    created_at: Text,
    updated_at: Text,
  })
  .catch({});

/** The components in an answer of `/api/v1/components`; groups come from another one. */
export function places1(answer: Answer, groups: Answer | undefined): readonly Place[] {
  const items = dataOf1(answer, 'components').map((item) => RawPlace.parse(item));
  const names = groups === undefined ? new Map<string, string>() : groupNames(groups);
  return items.map(({ id, name, status, group_id, created_at: created, updated_at: updated }) => {
    const group = names.get(group_id ?? '');
    const full = group ? `${group} / ${name?.trim() ?? ''}` : (name?.trim() ?? '');
    return { id, name: full, status, created, updated };
  });
}

function groupNames(answer: Answer): ReadonlyMap<string, string> {
  const body = peekJson(answer);
  const data = isObject(body) && Array.isArray(body['data']) ? body['data'] : [];
  const groups = data.map((item) => RawPlace.parse(item));
  return new Map(groups.map(({ id, name }) => [id ?? '', name?.trim() ?? '']));
}
