import { type ServingRole, servingRoles } from '#schemas/actor.ts';
import {
  type BodySettingName,
  type BodySettings,
  bodySettingNames,
  usualBodySettings,
} from '#schemas/body-settings.ts';
import type { CirculationMethod } from '#schemas/circulation-method.ts';
import type { PartyId, PersonId } from '#schemas/ids.ts';
import {
  type Absence,
  type Body,
  methodParameters,
  type Person,
  type Roster,
  type Settings,
  settingNames,
  usualSettings,
  type WorkingMethod,
} from '#schemas/roster.ts';
import { type Assignee, partsOf } from '#schemas/task.ts';
import { asActor, askedAs, type Capacity } from './capacity.ts';
import {
  asOf,
  bodySettingKey,
  type DatedSettings,
  methodKey,
  newestDecision,
  ownSettingKey,
} from './dated-settings.ts';
import { covers } from './interval.ts';
import { networkBody } from './network-body.ts';
import { seatId } from './seat.ts';

/** Who is who at an instant. Roles and memberships are dated intervals (facts 1.2), so every question carries one. */
export class Directory {
  /** Number of the last entry in the book of settings that it knows; 0 while there is none. */
  readonly settingsVersion: number;
  readonly #roster: Roster;
  readonly #entered: DatedSettings;
  readonly #people: ReadonlyMap<PersonId, Person>;

  constructor(roster: Roster, entered: DatedSettings = {}, settingsVersion = 0) {
    this.#roster = roster;
    this.#entered = entered;
    this.settingsVersion = settingsVersion;
    this.#people = new Map(roster.people.map((person) => [person.id, person]));
  }

  /** All of it as it stands, with what was entered on pages. */
  roster(): Roster {
    return this.#roster;
  }

  /** The same settings with another roster. */
  withRoster(roster: Roster): Directory {
    return new Directory(roster, this.#entered, this.settingsVersion);
  }

  person(id: PersonId): Person | undefined {
    return this.#people.get(id);
  }

  people(): readonly Person[] {
    return this.#roster.people;
  }

  hasParty(id: PartyId): boolean {
    return this.#roster.parties.some((party) => party.id === id);
  }

  parties(): readonly PartyId[] {
    return this.#roster.parties.map((party) => party.id);
  }

  capacitiesOf(id: PersonId, at: string): Capacity[] {
    const roles = this.person(id)?.roles ?? [];
    return roles.filter((held) => covers(held, at)).map(asActor);
  }

  /** As what the party serves all of the Network for which somebody speaks, or whose they are who themselves serve it. */
  servesAs(
    { person, party }: { readonly person: PersonId; readonly party?: PartyId | undefined },
    at: string,
  ): ServingRole[] {
    const held = (role: ServingRole) =>
      this.#roster.people.flatMap(({ id, roles }) =>
        roles.filter((each) => each.role === role && covers(each, at)).map((each) => ({ id, party: each.party })),
      );
    const own = party ?? servingRoles.flatMap(held).find(({ id }) => id === person)?.party;
    return own === undefined ? [] : servingRoles.filter((role) => held(role).some((each) => each.party === own));
  }

  holdsRole(id: PersonId, at: string): boolean {
    return this.person(id)?.roles.some((held) => covers(held, at)) ?? false;
  }

  /** Whoever knows some themes, as the roles say that they hold at an instant. */
  expertsAt(at: string): { readonly id: PersonId; readonly themes: string[] }[] {
    return this.#roster.people.flatMap(({ id, roles }) => {
      const themes = roles.filter((held) => covers(held, at)).flatMap((held) => held.themes ?? []);
      return themes.length === 0 ? [] : [{ id, themes: [...new Set(themes)] }];
    });
  }

  /** When somebody is away on one of the days from one instant to another; the first where there are several. */
  absenceOf(id: PersonId, from: string, to: string): Absence | undefined {
    const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
    return [...(this.person(id)?.absences ?? [])]
      .sort((one, other) => (one.from < other.from ? -1 : 1))
      .find((absence) => absence.from <= last && first < absence.until);
  }

  /** The parties of a body, and its seats. A roster that does not say who is in the Network, as those of before, names nobody else: all its parties are. */
  membersOf(body: string, at: string): PartyId[] {
    if (body === networkBody && !this.#roster.bodies.some(({ id }) => id === body)) return [...this.parties()];
    return this.#body(body)
      .members.filter((member) => covers(member, at))
      .map((member) => ('party' in member ? member.party : seatId(member.seat)));
  }

  /** The Network's settings as they are at an instant. */
  settingsAt(at: string): Settings & typeof usualSettings {
    const { mayStandIn = usualSettings.mayStandIn, ...others } = this.#roster.settings;
    return asOf({ ...others, mayStandIn }, settingNames, this.#entered, (name) => name, at);
  }

  /** A working method as it is at an instant, with the decision on which the newest change of it rests. */
  methodOf(body: string, method: CirculationMethod, at: string): WorkingMethod | undefined {
    const held = this.methodInFile(body, method, at);
    if (held === undefined) return undefined;
    const { adoptedBy: atFirst, ...terms } = held;
    const keyOf = (name: string) => methodKey(body, held, name);
    const changedBy = newestDecision(this.#entered, methodParameters.map(keyOf), at);
    const adoptedBy = changedBy === undefined ? atFirst : changedBy;
    const adopted = typeof adoptedBy === 'string' ? { adoptedBy } : {};
    return { ...asOf(terms, methodParameters, this.#entered, keyOf, at), ...adopted };
  }

  /** The same as the roster file has it, whatever was changed since. */
  methodInFile(body: string, method: CirculationMethod, at: string): WorkingMethod | undefined {
    return this.#body(body).workingMethods.find((candidate) => candidate.method === method && covers(candidate, at));
  }

  /** What a body has set of how it decides, as it is at an instant. */
  bodySettingsAt(body: string, at: string): BodySettings {
    const held = { ...usualBodySettings, ...this.#body(body).settings } as BodySettings;
    return asOf(held, bodySettingNames, this.#entered, (name) => bodySettingKey(body, name), at);
  }

  /** What a procedure has set of its own, as it is at an instant; `usual` is what holds where nobody has set it. */
  ownSettingsAt<T extends object>(procedure: string, usual: T, at: string): T {
    const names = Object.keys(usual) as (keyof T & string)[];
    return asOf(usual, names, this.#entered, (name) => ownSettingKey(procedure, name), at);
  }

  /** The decision that adopted the newest change of these; undefined where it is to be confirmed. */
  adoptedByOf(body: string, names: readonly BodySettingName[], at: string): string | undefined {
    const keys = names.map((name) => bodySettingKey(body, name));
    return newestDecision(this.#entered, keys, at) ?? undefined;
  }

  bodies(): readonly Pick<Body, 'id' | 'names' | 'timeZone' | 'calendar'>[] {
    return this.#roster.bodies;
  }

  /** Bodies that decide by texts that go round: those that have a working method, whenever it holds. */
  decidingBodies(): string[] {
    return this.#roster.bodies.flatMap(({ id, workingMethods }) => (workingMethods.length === 0 ? [] : [id]));
  }

  timeZoneOf(body: string): string {
    return this.#body(body).timeZone;
  }

  /** Persons to write to: of a party its focal points, failing these its alternates, failing these its principals; of a seat whoever holds it. */
  contactsOf(assignee: Assignee, at: string): Person[] {
    const everybody = this.holdersOf(assignee, at);
    if (partsOf(assignee).kind !== 'party') return everybody;
    for (const role of ['focal-point', 'alternate', 'principal']) {
      const holders = everybody.filter(({ roles }) =>
        roles.some((held) => held.role === role && answersTo(held, assignee, at)),
      );
      if (holders.length > 0) return holders;
    }
    return everybody;
  }

  /** Everybody who may act where `assignee` is asked: where it names a scope, whoever holds the role for that very scope. */
  holdersOf(assignee: Assignee, at: string): Person[] {
    const { kind, name } = partsOf(assignee);
    if (kind === 'person') return [this.person(name)].filter((person) => person !== undefined);
    return this.#roster.people.filter(({ roles }) => roles.some((held) => answersTo(held, assignee, at)));
  }

  #body(id: string) {
    const body = this.#roster.bodies.find((candidate) => candidate.id === id);
    if (body === undefined)
      throw new Error(`The roster has no body '${id}'. Add it under "bodies" and load the roster again.`);
    return body;
  }
}

const answersTo = (held: Person['roles'][number], assignee: Assignee, at: string): boolean =>
  covers(held, at) && askedAs(held).includes(assignee);
