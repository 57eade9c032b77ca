import type { ServingRole } from '#schemas/actor.ts';
import type { BodySettings } from '#schemas/body-settings.ts';
import { durationSeconds } from '#schemas/duration.ts';
import type { Evidence, SignatureFault } from '#schemas/evidence.ts';
import type { Language } from '#schemas/language.ts';
import type { NoConsensus } from '#schemas/no-consensus.ts';
import type { Position } from '#schemas/position.ts';
import type { Fate } from '#workflows/circulation/rounds-record.ts';
import type { Route } from '#workflows/decision/schemas/way-forward.ts';

/** How the dossier, which is in English, calls what the history has codes for. */
export const positionWords: Readonly<Record<Position, string>> = {
  support: 'support',
  'no-objection': 'no objection',
  'stand-aside': 'stands aside',
  objection: 'objection',
  'mandate-concern': 'concern about a mandate',
  recuse: 'recused itself',
};

export const fateWords: Readonly<Record<Fate, string>> = {
  stands: 'stands',
  unconfirmed: 'not confirmed by the member itself',
  'never-confirmed': 'never confirmed by the member itself, not counted',
  replaced: 'replaced by a later one',
  repudiated: 'repudiated by the member',
  lifted: 'lifted later',
  late: 'late, not counted',
};

/** What shows that an act is of whom it counts for, as it stands behind whoever acted. */
const evidenceWords: Readonly<Record<Evidence, string>> = {
  'signed-mail': 'by a mail signed with a certificate (S/MIME)',
  'sign-in': 'signed in',
  mail: 'by a mail for which the domain of the sender vouched',
  'mail-code': 'by the link and the code of a mail',
  'on-behalf': 'for the member, from what it told',
};

const languages = new Intl.DisplayNames('en', { type: 'language' });

export const languageName = (language: Language): string => languages.of(language) ?? language;

export const servingWords: Readonly<Record<ServingRole, string>> = {
  coordinator: 'the Coordinator',
  secretariat: 'the secretariat',
};

export const methodWords = {
  silence: 'silence procedure',
  explicit: 'explicit positions of all members',
  meeting: 'taken at a meeting',
} as const;

export const noConsensusWords: Readonly<Record<NoConsensus, string>> = {
  blocked: 'a member blocked it',
  'below-floor': 'too few members were left in the count when others had recused themselves',
  'below-floor-at-meeting':
    'too few members were left in the count at the meeting: others were absent or had recused themselves',
  silent: 'not every member stated a position',
};

/** Who must be left in the count when others recuse themselves. */
export const floorWords: Readonly<Record<BodySettings['floor'], string>> = {
  'more-than-half': 'more than half of the members, and never the proposer alone',
  'two-thirds': 'at least two thirds of the members',
  all: 'all members',
};

export const routeWords: Readonly<Record<Route, string>> = {
  postpone: 'to put the matter off',
  'smaller-scope': 'a smaller scope',
  'joint-statement': 'a joint statement',
  'other-mechanism': 'another mechanism',
  meeting: 'a meeting',
};

export const responseWords = {
  decided: 'decided as guided',
  returned: 'returned to the Committee',
  closed: 'closed without decision',
} as const;

/** `72 hours`, `3 days and 1 minute` */
export function durationInDossier(duration: string): string {
  let seconds = durationSeconds(duration);
  const parts: string[] = [];
  for (const [name, length] of [
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ] as const) {
    const count = Math.floor(seconds / length);
    seconds -= count * length;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return parts.join(' and ');
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2 November 2026, 09:00:05 UTC`: words of our own, so that no version of a library changes the document's bytes. */
export const instantInDossier = (at: string): string => `${dayInDossier(at)}, ${at.slice(11, 19)} UTC`;

/** `2 November 2026` */
export const dayInDossier = (day: string): string =>
  `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** How long a round was meant to last: so long, or until an instant. */
export const lengthInDossier = ({
  period,
  until,
}: {
  readonly period: string;
  readonly until?: string | undefined;
}): string => (until === undefined ? durationInDossier(period) : `until ${instantInDossier(until)}`);

export const partiesInDossier = (parties: readonly string[]): string => parties.join(', ') || 'none';

const signatureFaultWords: Readonly<Record<SignatureFault, string>> = {
  altered: 'what came is not what was signed',
  'unknown-authority': 'its certificate leads to no authority that was accepted',
  'not-in-force': 'its certificate was not in force',
  'other-address': 'its certificate is of another address',
  'not-for-mail': 'its certificate is not meant for mail',
  weak: 'it uses an algorithm that is no longer safe',
  partial: 'only a part of the mail bears it',
  unreadable: 'it cannot be read',
};

/** `ilo@example.org, signed in` */
export function actorInDossier(
  person: string,
  evidence: Evidence | undefined,
  signatureFault: SignatureFault | undefined,
): string {
  const shown = evidence === undefined ? person : `${person}, ${evidenceWords[evidence]}`;
  if (signatureFault === undefined) return shown;
  return `${shown}, whose S/MIME signature was not accepted, since ${signatureFaultWords[signatureFault]}`;
}
