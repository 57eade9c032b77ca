import fc from 'fast-check';

/** Which of what is there is meant: taken modulo its number when the step is played. */
type Nat = number;

/** One thing that happens to one of the cases of a world. Played against the case as it stands then. */
export type Step =
  | {
      readonly do: 'act';
      readonly case: Nat;
      readonly task: Nat;
      /** Open tasks, or one that has closed. */
      readonly from: 'open' | 'closed';
      /** Somebody of whom it is asked, or anybody. */
      readonly by: 'asked' | 'anybody' | 'secretariat-on-behalf';
      readonly person: Nat;
      readonly choice: Nat;
      readonly version: 'none' | 'current' | 'stale';
      readonly repeat: 'once' | 'again' | 'same-key' | 'same-key-at-once' | 'other-body';
    }
  | { readonly do: 'wait'; readonly case: Nat; readonly how: Wait }
  | { readonly do: 'break-mailbox' | 'mend-mailbox'; readonly person: Nat }
  | {
      readonly do: 'mail-event';
      readonly case: Nat;
      readonly seq: Nat;
      readonly person: Nat;
      readonly bounced: boolean;
      /** How long the news was on the way. */
      readonly lateMs: number;
    };

/** How time passes: a length in milliseconds, or up to an instant of the case's round with so many milliseconds more. */
export type Wait = { readonly milliseconds: number } | { readonly expiry: number } | { readonly reminder: number };

const pick = fc.nat({ max: 59 });

const act: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('act' as const),
  case: pick,
  task: pick,
  from: weighted(['open', 9], ['closed', 2]),
  by: weighted(['asked', 14], ['anybody', 2], ['secretariat-on-behalf', 3]),
  person: pick,
  choice: pick,
  version: weighted(['none', 6], ['current', 3], ['stale', 1]),
  repeat: weighted(['once', 12], ['again', 1], ['same-key', 2], ['same-key-at-once', 1], ['other-body', 1]),
});

const hour = 3_600_000;
const wait: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('wait' as const),
  case: pick,
  how: fc.oneof(
    { weight: 4, arbitrary: fc.record({ milliseconds: fc.constantFrom(1, 1000, hour, 24 * hour, 71 * hour) }) },
    { weight: 1, arbitrary: fc.record({ milliseconds: fc.constantFrom(21 * 24 * hour, 45 * 24 * hour) }) },
    { weight: 4, arbitrary: fc.record({ expiry: fc.constantFrom(-1, 0, 1, 999) }) },
    { weight: 1, arbitrary: fc.record({ reminder: fc.constantFrom(-1, 0) }) },
  ),
});

const mailbox: fc.Arbitrary<Step> = fc.record({
  do: weighted(['break-mailbox', 1], ['mend-mailbox', 2]),
  person: pick,
});

const mailEvent: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('mail-event' as const),
  case: pick,
  seq: pick,
  person: pick,
  bounced: fc.boolean(),
  lateMs: fc.constantFrom(0, 1, 999, hour, 400 * 24 * hour),
});

/** How each case begins. */
export const Beginning = fc.record({
  draft: fc.boolean(),
  by: weighted(['ilo', 4], ['iom.alternate', 1], ['secretariat', 1]),
  method: weighted(['silence', 3], ['explicit', 2]),
  deadline: weighted(['for-minimum', 4], ['for-longer', 1], ['until', 1]),
  followUps: fc.nat({ max: 2 }),
});
export type Beginning = typeof Beginning extends fc.Arbitrary<infer T> ? T : never;

/** Steps for `cases` cases, so many for each on average. */
export const stepsFor = (cases: number, stepsPerCase: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 30, arbitrary: act },
      { weight: 4, arbitrary: wait },
      { weight: 1, arbitrary: mailbox },
      { weight: 1, arbitrary: mailEvent },
    ),
    { minLength: cases * stepsPerCase, maxLength: cases * stepsPerCase, size: 'max' },
  );

function weighted<const T extends string>(
  ...options: readonly (readonly [value: T, weight: number])[]
): fc.Arbitrary<T> {
  return fc.oneof(...options.map(([value, weight]) => ({ weight, arbitrary: fc.constant(value) })));
}
