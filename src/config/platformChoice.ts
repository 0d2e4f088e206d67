import * as z from 'zod';

/** A platform as a file of providers may name it. */
export interface PlatformChoice {
  readonly id: string;
  /** What a provider's `options` may say; none when undefined. */
  readonly options?: z.ZodType | undefined;
}

/** A platform's options as it wants them. Left out, they are what it makes of none, or of an empty object. */
export function parseOptions(
  { options = z.undefined() }: PlatformChoice,
  given: unknown,
): z.ZodSafeParseResult<unknown> {
  const parsed = options.safeParse(given);
  return parsed.success || given !== undefined ? parsed : options.safeParse({});
}

/** The keys that a platform's options may have, as far as they are known. */
export function optionKeys({ options }: PlatformChoice): readonly string[] {
  return options instanceof z.ZodObject ? Object.keys(options.shape) : [];
}
