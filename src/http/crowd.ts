/** Who stands in a crowd, and where: -1 when outside. */
export interface Member {
  seat: number;
}

/**
 * Those who are in, in no order. A Set will not do where members come and go all the time: V8 makes
 * it a new table every few changes, and each table that is done with holds on to the next one and
 * its members, so that the garbage collector takes all of them for long-lived.
 */
export class Crowd<M extends Member> {
  readonly #members: M[] = [];

  enter(member: M): void {
    member.seat = this.#members.push(member) - 1;
  }

  /** Does nothing for one who is not in. */
  leave(member: M): void {
    if (member.seat < 0) return;
    const last = this.#members.pop()!;
    if (last !== member) {
      this.#members[member.seat] = last;
      last.seat = member.seat;
    }
    member.seat = -1;
  }

  /** All who are in now. */
  all(): readonly M[] {
    return [...this.#members];
  }
}
