import * as z from 'zod/mini';
import { CirculationMethod } from '#schemas/circulation-method.ts';
import { durationSeconds } from '#schemas/duration.ts';
import { Instant } from '#schemas/ids.ts';
import { lateBounceOf } from '#schemas/late-bounce.ts';
import { maximumPeriodOf, type WorkingMethod } from '#schemas/roster.ts';
import {
  bodySettingKey,
  copied,
  methodKey,
  ownSettingKey,
  type SettingValue,
} from '#workflows/network/dated-settings.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Entering } from '../entering.ts';
import { type RosterLoad, type SettingsState, type settingsEvents, Value } from '../schemas/settings.ts';
import { assertSeen } from '../seen-version.ts';
import { bodyForm, methodForm, type networkForm } from './forms.ts';

type Rule<Entry> = (entering: Entering<SettingsState, EventOf<typeof settingsEvents>, Entry>) => void;

/** A change of a working method: whose, and which. */
export const MethodChange = z.strictObject({
  body: z.string(),
  method: CirculationMethod,
  change: methodForm.schema,
});

/** A change of what a body has set of how it decides. */
export const BodyChange = z.strictObject({ body: z.string(), change: bodyForm.schema });

/** A change of what a procedure has set of its own, as the procedure's form gave it; `usual` is what holds where nobody has set it. */
export const OwnChange = z.strictObject({
  procedure: z.string(),
  usual: Value,
  change: z.strictObject({
    choice: z.string(),
    value: Value,
    version: z.optional(z.int()),
    from: z.optional(Instant),
    reason: z.string(),
    adoptedBy: z.optional(z.string()),
  }),
});
type OwnChange = z.infer<typeof OwnChange>;

export const changeSetting: Rule<z.infer<(typeof networkForm)['schema']>> = ({ entry, proceedings, network }) => {
  const { choice, from, reason, value } = chosen(entry);
  assertSeen(entry.version, proceedings.state);
  enter(proceedings, { name: choice, was: network.settingsAt(from ?? proceedings.at)[choice], value, from, reason });
};

export const changeMethod: Rule<z.infer<typeof MethodChange>> = ({ entry, proceedings, network }) => {
  const { body, method } = entry;
  const { choice, from, reason, value, adoptedBy = null } = chosen(entry.change);
  assertSeen(entry.change.version, proceedings.state);
  const held = network.methodOf(body, method, from ?? proceedings.at);
  if (held === undefined) throw new DomainError('unknown-method', { field: 'method' });
  const { maximumPeriod, minimumPeriod }: WorkingMethod = { ...held, [choice]: value };
  if (durationSeconds(minimumPeriod) > durationSeconds(maximumPeriodOf({ maximumPeriod })))
    throw new DomainError('minimum-above-maximum', { field: choice });
  const complete = { ...held, ...lateBounceOf(held), maximumPeriod: maximumPeriodOf(held) };
  const change = { name: methodKey(body, held, choice), was: complete[choice], value, from, reason, adoptedBy };
  enter(proceedings, change, choice);
};

export const changeBody: Rule<z.infer<typeof BodyChange>> = ({ entry: { body, change }, proceedings, network }) => {
  const { choice, from, reason, value, adoptedBy = null } = chosen(change);
  assertSeen(change.version, proceedings.state);
  const was = network.bodySettingsAt(body, from ?? proceedings.at)[choice];
  enter(proceedings, { name: bodySettingKey(body, choice), was, value, from, reason, adoptedBy }, choice);
};

export const changeOwn: Rule<OwnChange> = ({ entry: { procedure, usual, change }, proceedings, network }) => {
  const { choice, from, reason, value, adoptedBy = null } = change;
  assertSeen(change.version, proceedings.state);
  const { [choice]: was = usual } = network.ownSettingsAt(procedure, { [choice]: usual }, from ?? proceedings.at);
  enter(proceedings, { name: ownSettingKey(procedure, choice), was, value, from, reason, adoptedBy }, choice);
};

/** The same file again is nothing that happened. */
export const loadRoster: Rule<RosterLoad> = ({ entry, proceedings }) =>
  proceedings.record({ type: 'roster-loaded', data: entry });

type Change = {
  readonly name: string;
  readonly was: SettingValue;
  readonly value: SettingValue;
  readonly from: string | undefined;
  readonly reason: string;
  readonly adoptedBy?: string | null;
};

/** What held may be changed from now on or later, never for what has been: cases were decided by it. */
function enter(
  proceedings: Parameters<Rule<never>>[0]['proceedings'],
  { name, was, value, from = proceedings.at, reason, adoptedBy }: Change,
  field = name,
): void {
  if (from < proceedings.at) throw new DomainError('begins-in-the-past', { field: 'from' });
  if (JSON.stringify(was) === JSON.stringify(value)) throw new DomainError('changes-nothing', { field });
  const named = adoptedBy === undefined ? {} : { adoptedBy };
  const data = { name, was: copied(was), value: copied(value), from, reason, ...named };
  proceedings.record({ type: 'setting-changed', data });
}

/** The choice of a change names the field that holds the value. */
export function chosen<C extends string>(change: {
  readonly choice: C;
  readonly from?: string | undefined;
  readonly reason: string;
  readonly adoptedBy?: string | undefined;
}) {
  const { choice, from, reason, adoptedBy } = change;
  const value = (change as unknown as Record<C, SettingValue>)[choice];
  return { choice, from, reason, value, adoptedBy };
}
