import type { CaseEvent } from './network.ts';

export type Data = Readonly<Record<string, unknown>>;
/** In the words of the timeline. */
export type At = (instant: unknown) => string;
/** What each event of a procedure says to a reader. */
export type Sentences = Readonly<Record<string, (data: Data, at: At) => string>>;

/** Parties by their ids; seats by what they are seats of. */
export function list(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return 'nobody';
  const seats = value.flatMap((each) => /^SEAT-(.*)$/.exec(String(each))?.[1]?.toLowerCase() ?? []);
  if (seats.length === 0) return value.join(', ');
  return `${seats.length === 1 ? 'the seat' : 'the seats'} ${seats.join(', ')}`;
}
export const quoted = (value: unknown): string => (typeof value === 'string' ? `: “${value}”` : '');

const systems: Readonly<Record<string, string>> = {
  clock: 'the clock',
  mail: 'the mail service',
  machine: 'the machine',
  rules: 'the rules',
};

const roles: Readonly<Record<string, string>> = {
  'sg-office': 'Secretary-General’s office',
  'steering-committee-member': 'Committee seat',
};

/** Who acted, in the capacity that counted, and for whom or where. */
export function whoOf({ actor: { system, party, scope, role = '' } }: CaseEvent): string {
  if (system !== undefined) return systems[system] ?? system;
  const capacity = roles[role] ?? role.replaceAll('-', ' ');
  const place = scope ?? party;
  return place === undefined ? capacity : `${place}, ${capacity}`;
}

/** An event that has no sentence is an error: the story would have a hole that nobody sees. */
export function sentenceOf({ type, data }: CaseEvent, sentences: Sentences, at: At): string {
  const sentence = sentences[type];
  if (sentence === undefined) throw new Error(`The demo has no words for '${type}'`);
  return sentence(data, at);
}
