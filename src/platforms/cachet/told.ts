/** What Cachet keeps in lists of its own: what happens, and what is planned. */
export type Kind = 'incidents' | 'schedules';

type Text = string | null | undefined;

/** An update as any version of Cachet tells it, raw. */
export interface ToldUpdate {
  readonly id: Text;
  /** A number: 1 investigating, 2 identified, 3 watching, 4 fixed; plans have none. */
  readonly status: Text;
  readonly message: Text;
  readonly created: Text;
  readonly updated: Text;
}

/** An incident or a plan as any version of Cachet tells it: what is read of it, raw. */
export interface Told {
  readonly id: Text;
  readonly kind: Kind;
  /** What its permalink ends with. */
  readonly slug: Text;
  readonly name: Text;
  readonly message: Text;
  /**
   * A number: that of its newest update, or its own. 0 in a list of incidents is a plan, as
   * versions before 2.4 kept it; in a list of plans 0 is upcoming, 1 in progress, 2 complete.
   */
  readonly status: Text;
  readonly created: Text;
  readonly updated: Text;
  /** When people are told that it happened. */
  readonly occurred: Text;
  /** When a plan begins and is to end, and when it ended. */
  readonly begins: Text;
  readonly until: Text;
  readonly ended: Text;
  readonly updates: readonly ToldUpdate[];
  /** null when it does not say which. */
  readonly components: readonly { readonly id: string; readonly name: Text }[] | null;
}

/** A component as any version of Cachet tells it. */
export interface Place {
  readonly id: Text;
  /** `group / name` where the group is known. */
  readonly name: string;
  /** A number: 1 operational … 4 major outage, 6 under maintenance; the others are unknown. */
  readonly status: Text;
  readonly created: Text;
  readonly updated: Text;
}
