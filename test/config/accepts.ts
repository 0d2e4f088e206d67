type Schema = Readonly<Record<string, unknown>>;

/** Whether a value is valid by the few keywords of JSON Schema that ours uses; throws for others. */
export function accepts(schema: unknown, value: unknown, root = schema): boolean {
  if (!isObject(schema)) return schema !== false;
  const judge = (rule: unknown, one = value) => accepts(rule, one, root);
  return Object.entries(schema).every(([keyword, rule]) =>
    keyword === '$ref'
      ? judge(referred(root, String(rule)))
      : check(keyword, rule, schema, value, judge),
  );
}

type Judge = (rule: unknown, value?: unknown) => boolean;

const SAYS_NOTHING = new Set([
  '$schema',
  'title',
  'description',
  'examples',
  'default',
  'definitions',
]);

function check(keyword: string, rule: unknown, schema: Schema, value: unknown, judge: Judge) {
  if (SAYS_NOTHING.has(keyword)) return true;
  switch (keyword) {
    case 'type':
      return typeOf(value) === rule || (rule === 'integer' && Number.isInteger(value));
    case 'enum':
      return Array.isArray(rule) && rule.includes(value);
    case 'const':
      return value === rule;
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(rule), 'u').test(value);
    case 'minLength':
      return typeof value !== 'string' || value.length >= Number(rule);
    case 'minimum':
      return typeof value !== 'number' || value >= Number(rule);
    case 'maximum':
      return typeof value !== 'number' || value <= Number(rule);
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(rule);
    case 'items':
      return !Array.isArray(value) || value.every((item) => judge(rule, item));
    case 'anyOf':
      return Array.isArray(rule) && rule.some((branch) => judge(branch));
    case 'allOf':
      return Array.isArray(rule) && rule.every((branch) => judge(branch));
    case 'not':
      return !judge(rule);
    case 'required':
      return !isObject(value) || (Array.isArray(rule) && rule.every((key) => String(key) in value));
    case 'dependencies':
      return !isObject(value) || Object.entries(rule as Schema).every(depends(value, judge));
    case 'propertyNames':
      return !isObject(value) || Object.keys(value).every((key) => judge(rule, key));
    case 'properties':
    case 'additionalProperties':
      return (
        !isObject(value) || Object.entries(value).every(([key, v]) => judge(ruleOf(schema, key), v))
      );
    default:
      throw new Error(`no such keyword: ${keyword}`);
  }
}

function depends(value: Schema, judge: Judge): (one: [string, unknown]) => boolean {
  return ([key, required]) => !(key in value) || judge({ required });
}

function referred(root: unknown, reference: string): unknown {
  const path = reference.replace('#/', '').split('/');
  return path.reduce<unknown>((holder, step) => (holder as Schema)[step], root);
}

function ruleOf({ properties, additionalProperties }: Schema, key: string): unknown {
  return isObject(properties) && Object.hasOwn(properties, key)
    ? properties[key]
    : additionalProperties;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isObject(value: unknown): value is Schema {
  return typeOf(value) === 'object';
}
