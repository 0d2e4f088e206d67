import { platforms } from '../platforms/index.ts';

/** The ids that `platform` may have in a file of providers. */
export const PLATFORM_IDS: readonly string[] = platforms.map(({ id }) => id);
