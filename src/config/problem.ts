import type { Problem } from './config.ts';

export type Path = readonly (string | number)[];

/** A problem before its offset in the text became a line and a column. */
export interface Finding {
  readonly offset: number;
  readonly path: Path;
  readonly message: string;
}

/** One line for people: `providers.json:3:38: providers[0].evry: unknown key`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, path, message } = problem;
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  return [place, path, message].filter((part) => part !== '').join(': ');
}

/** A path as one writes it in code: `providers[0].headers["x-token"]`. */
export function formatPath(path: Path): string {
  const text = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\w$]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return text.join('').replace(/^\./, '');
}
