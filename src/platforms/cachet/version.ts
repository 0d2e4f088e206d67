import type { Page } from '../platform.ts';
import { open1 } from './version1.ts';
import { open3 } from './version3.ts';
import type { Answer } from '../../core/ask.ts';
import type { Kind, Place, Told } from './told.ts';

/** How one version of Cachet is asked, and its answers brought into the shape they share. */
export interface Version {
  readonly id: 'v1' | 'v3';
  /** Where the page itself is. */
  readonly base: string;
  readonly urls: Readonly<Record<Kind | 'components' | 'groups', string>>;
  readonly headers?: Readonly<Record<string, string>>;
  told(answer: Answer, kind: Kind): readonly Told[];
  places(answer: Answer, groups: Answer | undefined): readonly Place[];
}

const API = /\/api(?:\/v1)?(?:\/(?:incidents|schedules|components)[^/]*)?\/*$/;

/** Where a page of Cachet's is, which may be given by its API. */
export function baseOf({ url, endpoint }: Page): string {
  return (endpoint ?? url).replace(API, '');
}

/**
 * Versions 1 and 2, the newest first. They write times in the page's own zone and do not say which,
 * unless they are asked for another: app/Http/Middleware/Timezone.php.
 */
export function version1(page: Page): Version {
  const base = baseOf(page);
  const api = `${base}/api/v1`;
  const newest = 'sort=id&order=desc&per_page=50';
  return {
    id: 'v1',
    base,
    urls: {
      incidents: `${api}/incidents?${newest}`,
      schedules: `${api}/schedules?${newest}`,
      components: `${api}/components?per_page=200`,
      groups: `${api}/components/groups?per_page=200`,
    },
    headers: { 'time-zone': 'UTC' },
    ...open1,
  };
}

/** Version 3; incidents come newest first unless another order is asked for. */
export function version3(page: Page): Version {
  const base = baseOf(page);
  const api = `${base}/api`;
  const whole = 'include=updates,components&per_page=50';
  return {
    id: 'v3',
    base,
    urls: {
      incidents: `${api}/incidents?${whole}`,
      schedules: `${api}/schedules?sort=-id&${whole}`,
      components: `${api}/components?include=group&per_page=200`,
      groups: '',
    },
    ...open3,
  };
}
