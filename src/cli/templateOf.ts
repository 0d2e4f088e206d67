import type { SinkRow } from '../config/config.ts';
import type { SinkTools } from '../sinks/kind.ts';
import { parseTemplate } from '../core/template.ts';

/** The template of a row that was checked, laid over events; undefined when it has none. */
export function templateOf({ template }: SinkRow): SinkTools['template'] {
  const parsed = template === undefined ? undefined : parseTemplate(template);
  return parsed !== undefined && 'render' in parsed ? parsed.render : undefined;
}
