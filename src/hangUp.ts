import { isatty } from 'node:tty';

const terminals = [0, 1, 2].filter((fd) => isatty(fd));
let early = false;

/** From here on SIGHUP does not end the process, unless its terminal is closed. */
export function takeHangUps(): void {
  process.on('SIGHUP', onEarly);
  process.on('exit', dieOfHangUp);
}

/** Whether stdout is a terminal that was closed. */
export function hungUp(): boolean {
  return terminals.includes(1) && !isatty(1);
}

/**
 * Leaves SIGHUP to others. Until then it ends the process on a closed terminal only: a service may
 * be reloaded right after its start.
 */
export function leaveHangUps(): void {
  process.off('SIGHUP', onEarly);
}

/** Whether a SIGHUP came before others took over. */
export function cameEarly(): boolean {
  return early;
}

function onEarly(): void {
  if (hungUp()) process.exit();
  early = true;
}

/** Node.js aborts when it puts back the settings of a terminal that is gone. */
function dieOfHangUp(): void {
  if (terminals.every((fd) => isatty(fd))) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
