import type { CaseState } from '#schemas/case-state.ts';
import type { Check } from '#schemas/form/check.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { Form } from '#schemas/form/define-form.ts';
import type { Offers } from '#schemas/form/offers.ts';
import type { Language } from '#schemas/language.ts';
import type { Task } from '#schemas/task.ts';
import type { Directory } from '../network/directory.ts';
import type { ProcedureEvent } from './procedure.ts';
import type { Surroundings } from './surroundings.ts';

/** Values of fields by their names, as far as there are any. */
export type Values = Readonly<Record<string, unknown>>;

/** Who opens a form, and when. */
export type Opening = { readonly network: Directory; readonly at: string };

/** The same, with the language of whoever reads, the calendars of bodies, and the case with its open task that asks, where one does. */
export type OpeningWithMeetings<S = CaseState> = Opening &
  Pick<Surroundings, 'meetings'> & { readonly language: Language; readonly state?: S; readonly task?: Task };

/** What a procedure asks people for, and what the pages that ask start with. */
export type Forms<S = CaseState, Event = ProcedureEvent> = {
  /** What begins a case. */
  readonly beginning: Form;
  /** What may be posted to a task of each kind. */
  readonly acts: Readonly<Record<string, ActForm>>;
  /** What the form of a new case starts with, for somebody who reads this language. */
  readonly freshStart: (opening: Opening & { readonly language: Language }) => Values;
  /** What the form of a task starts with; the fields of a choice that stand under it are under its name. */
  readonly startOf: (kind: string, state: S, events: readonly Event[]) => Values;
  /** What of the form the network allows at an instant; `entered` is what stands in a field. */
  readonly offersOf: (opening: OpeningWithMeetings<S>, entered: (field: string) => string) => Offers;
  /** How the form of a new case stands to the criteria that are applied to it, as far as it is filled in. */
  readonly checksOf: (values: Values, opening: Opening) => readonly Check[];
};

/** What may be posted to a task of a kind; a kind may be any word that somebody sends. */
export const actFormOf = ({ acts }: Pick<Forms, 'acts'>, kind: string): ActForm | undefined =>
  Object.hasOwn(acts, kind) ? acts[kind] : undefined;
