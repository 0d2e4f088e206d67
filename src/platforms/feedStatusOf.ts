import type { Status } from '../core/incident.ts';

/**
 * How the status words of feeds begin, which are in the page's language ("Resolvido" on
 * status.rdstation.com; most of the others are those of a dictionary). What ends an incident is a
 * whole word: "Resolution" and "Complete outage" end nothing.
 */
const STEMS: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:investig|en investigaci|enqu[eê]te|en cours d.(?:enqu|investig)|untersuch|wird unters|indagin|in onderzoek|onderzoek|調査中|调查中)/,
    'investigating',
  ],
  [/^(?:identifi|ge[iï]dentific|zidentyfik|原因を特定|特定|已识别|已确认)/, 'identified'],
  [
    /^(?:monitor|supervis|surveill|sous surveillance|en surveillance|[uü]berwach|wird [uü]berw|beobacht|監視中|监控中)/,
    'monitoring',
  ],
  [
    /^(?:(?:resolved|resolvid[oa]s?|resuelt[oa]s?|r[eé]solue?s?|gel[oö]st|behoben|risolt[oaie]|opgelost|rozwi[aą]zan[aey]|recovered|fixed|closed|ended)(?!\p{L})|解決|已解决|已恢复)/u,
    'resolved',
  ],
  [/^(?:post-?mortem|post-incident|retrospective|root cause)/, 'postmortem'],
  [
    planned(
      String.raw`(?:(?:completed|completad[oa]|complété[es]?|completat[oa]|conclu[ií]d[oa]s?|finali[sz](?:ad[oa]|ed)|termin(?:é[es]*|ad[oa]|at[oa]|ated)|abgeschlossen|voltooid)(?!\p{L})|complete$|完了|已完成)`,
    ),
    'completed',
  ],
  [
    planned(
      'in progress|underway|em andamento|em curso|en curso|en progreso|en cours$|l[aä]uft|in bearbeitung|in corso|進行中|进行中',
    ),
    'in_progress',
  ],
  [/^(?:verifying|verificando|v[eé]rification en|[uü]berpr[uü]f)/, 'verifying'],
  [
    planned(
      'scheduled|agendad|programad|planifi|pr[eé]vu|geplant|planned|upcoming|pending|gepland|pianificat|計画|计划',
    ),
    'scheduled',
  ],
];

/** Words of maintenances, with or without "maintenance" before them. */
function planned(words: string): RegExp {
  const maintenance =
    '(?:scheduled |planned )?maintenance |manuten[cç][aã]o |mantenimiento |wartung ';
  return new RegExp(`^(?:${maintenance})?(?:${words})`, 'u');
}

/** The status that a feed's word means, in the languages known; undefined for any other word. */
export function feedStatusOf(word: string): Status | undefined {
  const lower = word.trim().toLowerCase();
  return STEMS.find(([stem]) => stem.test(lower))?.[1];
}

/** Words under which a vendor writes on without a new status. */
const ON =
  /^(?:update|aktualisier|actuali[sz]a|atualiza|mise [aà] jour|aggiornament|bijgewerkt|更新)/;

/** Whether a word says that the status is the one before. */
export function isUpdateWord(word: string): boolean {
  return ON.test(word.trim().toLowerCase());
}
