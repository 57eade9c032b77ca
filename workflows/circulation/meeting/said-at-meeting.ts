import type { Position } from '#schemas/position.ts';
import type { MeetingRecord } from '../schemas/meeting.ts';

/** What the record has each party say; whoever was present and is named nowhere agreed. */
export const positionsIn = ({ present, stoodAside, objections, recused }: MeetingRecord): Record<string, Position> => ({
  ...Object.fromEntries(present.map((party) => [party, 'no-objection' as const])),
  ...Object.fromEntries(stoodAside.map(({ party }) => [party, 'stand-aside' as const])),
  ...Object.fromEntries(objections.map(({ party, position }) => [party, position])),
  ...Object.fromEntries(recused.map((party) => [party, 'recuse' as const])),
});

/** The same with the reason that the record has for it. */
export function saidAtMeeting(
  record: MeetingRecord,
): { readonly party: string; readonly position: Position; readonly reason: string | undefined }[] {
  const reasons = new Map([...record.stoodAside, ...record.objections].map(({ party, reason }) => [party, reason]));
  return Object.entries(positionsIn(record)).map(([party, position]) => ({
    party,
    position,
    reason: reasons.get(party),
  }));
}

/** Members of whom the record says nothing at all. */
export function absentFrom(record: MeetingRecord, members: readonly string[]): string[] {
  const said = positionsIn(record);
  return members.filter((party) => said[party] === undefined);
}
