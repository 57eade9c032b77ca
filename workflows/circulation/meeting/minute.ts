import { addDuration } from '#schemas/duration.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { missingLanguages, undelivered } from '../clock.ts';
import type { MeetingRecord } from '../schemas/meeting.ts';
import type { Circulating } from '../schemas/state.ts';
import { roundOf, type Setup } from '../setup.ts';
import type { MeetingHearing } from './meeting-hearing.ts';

/** The desk records what a meeting has taken. Each member can then correct it for as long as the body gives. */
export const minute =
  <S extends Circulating>({ body }: Setup<S>) =>
  ({ act, proceedings, surroundings }: MeetingHearing<S, 'minute'>): void => {
    const { state, at: now } = proceedings;
    const round = roundOf(state);
    const { sitting } = state;
    if (sitting === undefined) throw new Error(`${state.caseId} is on no agenda`);
    const { meetingId, body: meets, timeZone } = sitting;
    // As the calendar has it now: the case may not have been told yet that the meeting was moved.
    const meeting = surroundings.meetings(meets).find((each) => each.meetingId === meetingId);
    if (meeting === undefined || meeting.state !== 'planned' || meeting.at > now)
      throw new DomainError('meeting-not-held', { field: 'choice' });
    if (undelivered(round).length > 0 || missingLanguages(state, round).length > 0)
      throw new DomainError('papers-outstanding', { field: 'choice' });
    const record = recordOf(act);
    assertNamedRightly(record, round.entitled);
    const { correctionPeriod } = surroundings.network.bodySettingsAt(body, state.openedAt);
    proceedings.record({
      type: 'taken-at-meeting',
      data: {
        ...{ meetingId, body: meets, at: meeting.at, timeZone, version: round.version },
        ...record,
        correctUntil: addDuration(now, correctionPeriod),
      },
    });
  };

const recordOf = ({
  present,
  stoodAside = [],
  objections = [],
  recused = [],
  remarks,
}: MeetingHearing<Circulating, 'minute'>['act']): MeetingRecord => ({
  ...{ present, stoodAside, objections, recused },
  ...(remarks === undefined ? {} : { remarks }),
});

/** Only members of the body that met are named, and each says one thing. */
function assertNamedRightly(
  { present, stoodAside, objections, recused }: MeetingRecord,
  members: readonly string[],
): void {
  const said = [
    ...stoodAside.map(({ party }, index) => ({ party, field: `stoodAside.${index}.party` })),
    ...objections.map(({ party }, index) => ({ party, field: `objections.${index}.party` })),
    ...recused.map((party, index) => ({ party, field: `recused.${index}` })),
  ];
  const named = [...present.map((party, index) => ({ party, field: `present.${index}` })), ...said];
  const stranger = named.find(({ party }) => !members.includes(party));
  if (stranger !== undefined)
    throw new DomainError('not-a-member', { field: stranger.field, params: { party: stranger.party } });
  const again = [present.map((party, index) => ({ party, field: `present.${index}` })), said]
    .flatMap((list) => list.filter(({ party }, index) => list.findIndex((each) => each.party === party) < index))
    .at(0);
  if (again !== undefined) throw new DomainError('named-twice', { field: again.field, params: { party: again.party } });
}
