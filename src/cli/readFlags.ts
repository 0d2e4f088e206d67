import * as z from 'zod';
import { oneOf } from '../config/oneOf.ts';
import { UsageError } from './usageError.ts';

/** The flags as yargs read them: text, or a list where one was given more than once. */
export type Argv = Readonly<Record<string, unknown>>;

/** Of what is no flag but an argument: its name as the help has it. */
type Arguments = Readonly<Record<string, string>>;

export const Path = z.string().min(1, { error: 'names no file' });
const Toggle = z.union([z.boolean(), z.array(z.boolean()).transform((all) => all.includes(true))], {
  error: 'takes no value',
});
export const toggle = Toggle.default(false);

/** A flag whose value is a whole number. */
export function whole(min: number, max: number) {
  const fits = (text: string) =>
    /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return z
    .string()
    .refine(fits, { error: `expected a whole number from ${min} to ${max}` })
    .transform(Number);
}

/** The flags of a command. Throws a UsageError that names everything wrong. */
export function readFlags<T>(schema: z.ZodType<T>, argv: Argv, names: Arguments = {}): T {
  const parsed = schema.safeParse(argv);
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map((issue) => complaint(issue, argv, names)));
}

function complaint({ path, ...issue }: z.core.$ZodIssue, argv: Argv, names: Arguments): string {
  const flag = String(path[0]);
  const value = argv[flag];
  const label = names[flag] ?? `--${flag}`;
  if (path.length === 1 && Array.isArray(value)) return `${label}: is given more than once`;
  const shown: unknown = Array.isArray(value) ? value[Number(path[1])] : value;
  const message =
    issue.code === 'invalid_value' ? oneOf(issue.values.map(String), shown) : issue.message;
  return `${label}: ${message}`;
}
