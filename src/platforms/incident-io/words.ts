import type { Impact, Status } from '../../core/incident.ts';
import type { ComponentStatus } from '../words.ts';
import { componentStatusOf, impactOfComponent, statusOf } from '../words.ts';

type Text = string | null | undefined;

/** `maintenance_complete` and its like → the maintenance's status; other words as they are. */
export function nativeStatusOf(type: 'incident' | 'maintenance', word: Text): Status | undefined {
  const bare = word?.replace(/^maintenance_/, '').replace(/^complete$/, 'completed');
  return statusOf(type, bare);
}

/** incident.io calls a major outage `full_outage`. */
export function nativeComponentStatusOf(word: Text): ComponentStatus | undefined {
  return componentStatusOf(word === 'full_outage' ? 'major_outage' : word);
}

const RANKS: readonly Impact[] = ['none', 'maintenance', 'minor', 'major', 'critical'];

/** The worst impact that component statuses stand for; `unknown` when none of them is known. */
export function worstImpact(words: readonly Text[]): Impact {
  const ranks = words.map((word) => {
    const status = nativeComponentStatusOf(word);
    return status === undefined ? -1 : RANKS.indexOf(impactOfComponent(status));
  });
  return RANKS[Math.max(-1, ...ranks)] ?? 'unknown';
}

/**
 * How the status words of feeds begin, which are in the page's language ("Resolvido" on
 * status.rdstation.com; the French, Spanish and German ones are those of a dictionary).
 */
const STEMS: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:investig|en investigaci|enqu[eê]te|en cours d.(?:enqu|investig)|untersuch|wird unters)/,
    'investigating',
  ],
  [/^identifi/, 'identified'],
  [
    /^(?:monitor|supervis|surveill|sous surveillance|en surveillance|[uü]berwach|wird [uü]berw|beobacht)/,
    'monitoring',
  ],
  [/^(?:resol|resuel|r[eé]solu|gel[oö]st|behoben)/, 'resolved'],
  [
    /^(?:(?:maintenance |manuten[cç][aã]o |mantenimiento |wartung )?(?:scheduled|agendad|programad|planifi|pr[eé]vu|geplant))/,
    'scheduled',
  ],
  [
    /^(?:(?:maintenance )?(?:in progress|underway|em andamento|em curso|en curso|en progreso|en cours$|l[aä]uft|in bearbeitung))/,
    'in_progress',
  ],
  [/^(?:verif|v[eé]rif|[uü]berpr[uü]f)/, 'verifying'],
  [/^(?:(?:maintenance )?(?:complet|conclu|finaliz|termin|abgeschlossen))/, 'completed'],
];

/** The status that a feed's word means, in the languages known; undefined for any other word. */
export function feedStatusOf(word: string): Status | undefined {
  const lower = word.trim().toLowerCase();
  return STEMS.find(([stem]) => stem.test(lower))?.[1];
}
