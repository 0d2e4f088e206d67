import * as z from 'zod';

/** An address that events are sent to; it may be secret, so what is wrong is said without it. */
export const SinkUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: 'expected an address that starts with https:// or http://',
  })
  .describe('Where to send it. Take a secret address from the environment: ${NAME}.')
  .meta({ pattern: '^[hH][tT][tT][pP][sS]?://' });
