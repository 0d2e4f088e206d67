import type { Status } from '../core/incident.ts';

/**
 * How the status words of feeds begin, which are in the page's language ("Resolvido" on
 * status.rdstation.com; most of the others are those of a dictionary).
 */
const STEMS: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:investig|en investigaci|enqu[eê]te|en cours d.(?:enqu|investig)|untersuch|wird unters|indagin|in onderzoek|onderzoek|bada|調査中|调查中)/,
    'investigating',
  ],
  [/^(?:identifi|ge[iï]dentific|zidentyfik|原因を特定|特定|已识别|已确认)/, 'identified'],
  [
    /^(?:monitor|supervis|surveill|sous surveillance|en surveillance|[uü]berwach|wird [uü]berw|beobacht|監視中|监控中)/,
    'monitoring',
  ],
  [/^(?:post-?mortem|root cause|\brca\b)/, 'postmortem'],
  [
    /^(?:resol|resuel|r[eé]solu|gel[oö]st|behoben|risolt|opgelost|rozwi[aą]z|recovered|fixed|closed\b|解決|已解决|已恢复)/,
    'resolved',
  ],
  [
    /^(?:(?:maintenance |manuten[cç][aã]o |mantenimiento |wartung )?(?:scheduled|agendad|programad|planifi|pr[eé]vu|geplant|planned|upcoming|gepland|pianificat|計画|计划))/,
    'scheduled',
  ],
  [
    /^(?:(?:maintenance )?(?:in progress|underway|em andamento|em curso|en curso|en progreso|en cours$|l[aä]uft|in bearbeitung|in corso|進行中|进行中))/,
    'in_progress',
  ],
  [/^(?:verif|v[eé]rif|[uü]berpr[uü]f)/, 'verifying'],
  [
    /^(?:(?:maintenance )?(?:complet|conclu|finaliz|termin|abgeschlossen|voltooid|完了|已完成))/,
    'completed',
  ],
];

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
