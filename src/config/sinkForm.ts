import * as z from 'zod';

/** One of the forms that the options of a kind may have. */
type Form = z.ZodObject;

export interface Meant {
  /** undefined when it is not plain which one is meant. */
  readonly form: z.ZodType | undefined;
  /** Without the keys that go with other forms. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What is wrong with the first of those keys, or with the row. */
  readonly problem?: { readonly key: string | undefined; readonly message: string };
}

/** Which form of a kind's options a row means: that of its first key that not all forms have. */
export function meantForm(options: z.ZodType, row: Readonly<Record<string, unknown>>): Meant {
  const forms = formsOf(options);
  if (forms.length < 2) return { form: options, options: row };
  const telling = Object.keys(row).find((key) => forms.some((form) => isOnlyOf(form, key, forms)));
  const form = forms.find((one) => telling !== undefined && telling in one.shape);
  if (telling === undefined || form === undefined)
    return { form, options: row, problem: { key: undefined, message: choice(forms) } };
  const foreign = Object.keys(row).filter(
    (key) => !(key in form.shape) && forms.some(({ shape }) => key in shape),
  );
  if (foreign.length === 0) return { form, options: row };
  const own = Object.entries(row).filter(([key]) => !foreign.includes(key));
  const message = `does not go with ${JSON.stringify(telling)}; ${choice(forms)}`;
  return { form, options: Object.fromEntries(own), problem: { key: foreign[0], message } };
}

function formsOf(options: z.core.$ZodType): Form[] {
  if (options instanceof z.ZodObject) return [options];
  return options instanceof z.ZodUnion ? options.options.flatMap(formsOf) : [];
}

function isOnlyOf(form: Form, key: string, forms: readonly Form[]): boolean {
  return key in form.shape && forms.every((one) => one === form || !(key in one.shape));
}

/** `give either "url" (a webhook), or "token" and "channel" (a bot)`. */
function choice(forms: readonly Form[]): string {
  return `give either ${forms.map(needsOf).join(', or ')}`;
}

function needsOf({ shape, description }: Form): string {
  const needed = Object.entries(shape).filter(
    ([, value]) => !z.safeParse(value, undefined).success,
  );
  const keys = needed.map(([key]) => JSON.stringify(key)).join(' and ');
  return description === undefined ? keys : `${keys} (${description})`;
}
