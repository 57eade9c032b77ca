import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { PartyId, PersonId } from '#schemas/ids.ts';
import { folded } from '#schemas/text/folded.ts';
import { mailFates } from '#workflows/procedure/mail-fates.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';

/** What the index holds of an event. */
export type SearchedEvent = {
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly role: string | undefined;
  /** In whose name it was done. */
  readonly party: string | undefined;
  /** Who acted; undefined where nobody did. */
  readonly by: string | undefined;
  /** What parties say in it, each with its position on a line: `\nUNDP support\n`. */
  readonly said: string;
  /** Everybody whom it names or who was told of it, people and parties, each on a line. */
  readonly names: string;
  /** What is written in it, folded. */
  readonly text: string;
  /** What became of the mails about it, each on a line; empty where there were none. */
  readonly fates: string;
};

/** What cases are narrowed by beside their events. */
export type SearchedCase = { readonly procedure: string; readonly at: string; readonly outcome: string | undefined };

export const searchedCase = (procedure: string, { at, outcome }: CaseState): SearchedCase => ({
  procedure,
  at,
  outcome: outcome?.kind,
});

/** Names, each on a line, in one order. */
const listed = (names: ReadonlySet<string>): string => (names.size === 0 ? '' : `\n${[...names].sort().join('\n')}\n`);

/** The events of a history. */
export function searchedEvents(
  { statementsIn, tell }: Pick<Procedure, 'statementsIn' | 'tell'>,
  caseId: string,
  history: readonly EventEnvelope[],
): SearchedEvent[] {
  const fates = new Map<number, Set<string>>();
  for (const { seq, state } of mailFates(history.map((event) => ({ ...event, told: tell(event) }))))
    fates.set(seq, (fates.get(seq) ?? new Set()).add(state));
  return history.map((event) => {
    const said = new Set(statementsIn(event).map(({ party, position }) => `${party} ${position}`));
    return {
      ...searchedEvent(caseId, event),
      said: listed(said),
      fates: listed(fates.get(event.seq) ?? new Set()),
    };
  });
}

function searchedEvent(caseId: string, event: EventEnvelope): Omit<SearchedEvent, 'said' | 'fates'> {
  const { seq, at, type, actor, data, notices } = event;
  const names = new Set(notices.map(({ to }) => to));
  const [role, party] = 'person' in actor ? [actor.role, actor.party] : [undefined, undefined];
  if ('person' in actor) names.add(actor.person);
  if (party !== undefined) names.add(party);
  const words: string[] = [];
  for (const text of textsIn(data)) {
    if (isName(text)) names.add(text);
    else words.push(text);
  }
  return {
    caseId,
    seq,
    at,
    type,
    role,
    party,
    by: 'person' in actor ? actor.person : undefined,
    names: listed(names),
    text: folded(words.join('\n')),
  };
}

/** What people wrote in an event, and the words that stand in it, in its order: no instants, hashes and ids of tasks. */
export const wordsIn = (data: unknown): string[] => textsIn(data).filter((text) => !isName(text));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' || isForPrograms(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const forPrograms =
  /^(?:\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|P[\dTYMWDHS.]+|[0-9a-f]{16,}|[\d.]+|[A-Z]{2,4}-\d{4}-\d{4,}\.\S+|[\w-]*[0-9a-f]{24,})$/;

const isForPrograms = (text: string): boolean => text.length < 100 && forPrograms.test(text);

const isName = (text: string): boolean =>
  text.length <= 254 && (PartyId.safeParse(text).success || (text.includes('@') && PersonId.safeParse(text).success));

/** Where an event stands in the one order of all; the latest comes first. */
export const placeOfEvent = ({ at, caseId, seq }: Pick<SearchedEvent, 'at' | 'caseId' | 'seq'>): string =>
  `${at}#${caseId}.${String(seq).padStart(8, '0')}`;
