type Schema = Readonly<Record<string, unknown>>;

/** Whether a value is valid by the few keywords of JSON Schema that ours uses; throws for others. */
export function accepts(schema: unknown, value: unknown): boolean {
  if (!isObject(schema)) return schema !== false;
  return Object.entries(schema).every(([keyword, rule]) => check(keyword, rule, schema, value));
}

function check(keyword: string, rule: unknown, schema: Schema, value: unknown): boolean {
  switch (keyword) {
    case '$schema':
    case 'title':
    case 'description':
    case 'examples':
      return true;
    case 'type':
      return typeOf(value) === rule;
    case 'enum':
      return Array.isArray(rule) && rule.includes(value);
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(rule), 'u').test(value);
    case 'minLength':
      return typeof value !== 'string' || value.length >= Number(rule);
    case 'minimum':
      return typeof value !== 'number' || value >= Number(rule);
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(rule);
    case 'items':
      return !Array.isArray(value) || value.every((item) => accepts(rule, item));
    case 'anyOf':
      return Array.isArray(rule) && rule.some((branch) => accepts(branch, value));
    case 'required':
      return !isObject(value) || (Array.isArray(rule) && rule.every((key) => String(key) in value));
    case 'propertyNames':
      return !isObject(value) || Object.keys(value).every((key) => accepts(rule, key));
    case 'properties':
    case 'additionalProperties':
      return (
        !isObject(value) ||
        Object.entries(value).every(([key, v]) => accepts(ruleOf(schema, key), v))
      );
    default:
      throw new Error(`no such keyword: ${keyword}`);
  }
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
