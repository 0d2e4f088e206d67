import type { Fault } from '../core/fault.ts';
import { formatDuration } from '../core/duration.ts';
import type { Log } from './log.ts';
import type { Report, Say } from '../stream/report.ts';

/** Turns reports into log lines: the message is constant, what differs is in the fields. */
export function sayTo(log: Log): Say {
  return (report) => {
    const { level, message, ...fields } = lineOf(report);
    log[level](fields, message);
  };
}

type Line = { level: 'debug' | 'info' | 'warn' | 'error'; message: string } & Record<
  string,
  unknown
>;

const HEALTH = {
  failing: { level: 'warn', message: 'page cannot be read' },
  'failing differently': { level: 'warn', message: 'page cannot be read, for another reason now' },
  recovered: { level: 'info', message: 'page can be read again' },
} as const;
const PART = {
  failing: { level: 'info', message: 'part of the page cannot be read' },
  'failing differently': {
    level: 'info',
    message: 'part of the page cannot be read, for another reason now',
  },
  recovered: { level: 'info', message: 'part of the page can be read again' },
} as const;
const SINK = {
  failing: { level: 'error', message: 'output does not take events; they wait' },
  'failing differently': {
    level: 'error',
    message: 'output does not take events, for another reason now',
  },
  recovered: { level: 'info', message: 'output takes events again' },
} as const;

function lineOf(report: Report): Line {
  switch (report.kind) {
    case 'health':
      return healthLine(report);
    case 'platform':
      return platformLine(report);
    case 'source':
      return sourceLine(report);
    case 'unreadable': {
      const { provider, fault } = report;
      return { level: 'warn', message: 'incident cannot be read', provider, ...reasonIn(fault) };
    }
    case 'swept':
      return {
        level: 'debug',
        message: 'polled',
        provider: report.provider,
        ...nextIn(report.nextMs),
      };
    case 'crash': {
      const { provider, error: err, again } = report;
      const message = again
        ? 'internal error; the page is watched anew'
        : 'internal error; the page counts as unread';
      return { level: 'error', message, provider, err };
    }
    case 'state':
      return report.fault === null
        ? { level: 'info', message: 'state is durable again' }
        : {
            level: 'error',
            message: 'state is not durable; all else goes on',
            ...reasonIn(report.fault),
          };
    case 'sink':
      return { ...SINK[report.turn], sink: report.sink, ...reasonIn(report.fault) };
    case 'brokenLane': {
      const { sink, error: err } = report;
      return { level: 'error', message: 'internal error; the sink is told on', sink, err };
    }
    case 'dead': {
      const { sink, event, fault, attempts } = report;
      const message = 'event is not delivered; it is kept as a dead letter';
      return { level: 'error', message, sink, event, attempts, ...reasonIn(fault) };
    }
    case 'waiting':
      return {
        level: 'info',
        message: 'events wait for the next run',
        sink: report.sink,
        events: report.events,
      };
    case 'gone':
      return {
        level: 'warn',
        message: 'sink is gone; what it had not taken is forgotten',
        sink: report.sink,
        events: report.events,
      };
    case 'lost':
      return {
        level: 'error',
        message: report.final ? 'events were not delivered in time' : 'events were lost',
        sink: report.sink,
        events: report.events,
      };
  }
}

function healthLine(report: Extract<Report, { kind: 'health' }>): Line {
  const { provider, part, required, turn, fault, nextMs } = report;
  const line = required ? HEALTH[turn] : PART[turn];
  // A page that does not offer a part is no news to anybody who did not ask for it.
  const level = !required && fault?.status === 404 ? 'debug' : line.level;
  const where = required ? {} : { part };
  const next = fault === null ? {} : nextIn(nextMs);
  return { ...line, level, provider, ...where, ...reasonIn(fault), ...next };
}

function platformLine({ provider, platform, former }: Extract<Report, { kind: 'platform' }>): Line {
  if (former === null)
    return { level: 'debug', message: 'platform recognised', provider, platform };
  const message = 'page moved to another platform or address';
  return { level: 'warn', message, provider, platform, former };
}

function sourceLine(report: Extract<Report, { kind: 'source' }>): Line {
  const { provider, part, source, best } = report;
  const message = best ? 'read from the best source again' : 'read from a second-best source';
  // Of the other parts it costs no text, and a page may never have served a better one.
  const level = part === 'incidents' ? 'info' : 'debug';
  return { level, message, provider, part, source };
}

function reasonIn(fault: Fault | null): { code?: string; reason?: string } {
  return fault === null ? {} : { code: fault.code, reason: fault.message };
}

/** Waits of seconds and more need no milliseconds. */
function nextIn(ms: number): { next?: string } {
  if (ms === Infinity) return {};
  const rounded = ms < 10_000 ? Math.round(ms / 100) * 100 : Math.round(ms / 1000) * 1000;
  return { next: formatDuration(rounded) };
}
