/** A role, or as a member of a body. */
export type Holding = {
  readonly role?: string | undefined;
  readonly party?: string | undefined;
  readonly scope?: string | undefined;
  readonly seat?: string | undefined;
};

/** A role or a membership that is given, taken or bounded. */
export type Effect = {
  readonly is: 'begins' | 'ends' | 'goes-on' | 'not-begun';
  readonly held: Holding;
  readonly from: string;
  readonly until?: string | undefined;
};

/** Open tasks that others may act on from a day on. */
export type MovedTasks = {
  readonly asked: string;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
  readonly day: string;
  /** Names of those who are written to, before and from that day on. */
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** What a change of people comes to. */
export type Effects = {
  readonly effects: readonly Effect[];
  readonly moved: readonly MovedTasks[];
  /** Of all that is told here: whoever saves has seen it. */
  readonly digest: string;
};
