import type { Actor } from '#schemas/actor.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { TaskKinds } from '#workflows/procedure/task-kinds.ts';
import { confirm } from './acts/confirm.ts';
import { lift } from './acts/lift.ts';
import { notice } from './acts/notice.ts';
import { position } from './acts/position.ts';
import { translate } from './acts/translate.ts';
import { circulate } from './circulate.ts';
import { concludeAtInstant } from './conclude.ts';
import { recordDeliveries } from './deliveries.ts';
import { conclusionEvolutions } from './evolutions/conclusion.ts';
import { meetingEvolutions } from './evolutions/meeting.ts';
import { noticeEvolutions } from './evolutions/notices.ts';
import { positionEvolutions } from './evolutions/positions.ts';
import { roundEvolutions } from './evolutions/round.ts';
import { concludeMeetingAtInstant } from './meeting/conclude-meeting.ts';
import { minute } from './meeting/minute.ts';
import { checkMeeting, table, tableAsAsked } from './meeting/table.ts';
import type { Circulating } from './schemas/state.ts';
import type { RoundProceedings, Setup } from './setup.ts';

/**
 * The circulation of texts in one body, for a procedure to add to its own: rules of its tasks, evolutions of its events,
 * and what it does when a round begins, mail is heard of, or an instant has come.
 */
export const circulation = <S extends Circulating>(setup: Setup<S>) => ({
  tasks: { position: { late: true, onBehalf: setup.desk } } satisfies TaskKinds,
  rules: {
    translate: translate(setup),
    notice: notice(setup),
    position: position(setup),
    confirm: confirm(setup),
    lift: lift(setup),
    table: table(setup),
    minute: minute(setup),
  },
  evolutions: {
    ...roundEvolutions(setup),
    ...noticeEvolutions(setup),
    ...positionEvolutions(setup),
    ...conclusionEvolutions(setup),
    ...meetingEvolutions(setup),
  },
  /** The bodies at whose meetings a text may be taken. */
  meetings: setup.meetings,
  circulate: (proceedings: RoundProceedings<S>, network: Directory, actor?: Actor) =>
    circulate(setup, proceedings, network, actor),
  tableAsAsked: (proceedings: RoundProceedings<S>, surroundings: Parameters<typeof tableAsAsked>[2]) =>
    tableAsAsked(setup, proceedings, surroundings),
  checkMeeting: (
    form: Parameters<typeof checkMeeting>[1],
    surroundings: Parameters<typeof checkMeeting>[2],
    at: string,
  ) => checkMeeting(setup, form, surroundings, at),
  timeFirst: (proceedings: RoundProceedings<S>) => {
    concludeAtInstant(setup, proceedings);
    concludeMeetingAtInstant(setup, proceedings);
  },
  recordDeliveries: (proceedings: RoundProceedings<S>, deliveries: Parameters<typeof recordDeliveries>[2]) =>
    recordDeliveries(setup, proceedings, deliveries),
});
