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
import { noticeEvolutions } from './evolutions/notices.ts';
import { positionEvolutions } from './evolutions/positions.ts';
import { roundEvolutions } from './evolutions/round.ts';
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
  },
  evolutions: {
    ...roundEvolutions(setup),
    ...noticeEvolutions(setup),
    ...positionEvolutions(setup),
    ...conclusionEvolutions(setup),
  },
  circulate: (proceedings: RoundProceedings<S>, network: Parameters<typeof circulate>[2]) =>
    circulate(setup, proceedings, network),
  timeFirst: (proceedings: RoundProceedings<S>) => concludeAtInstant(setup, proceedings),
  recordDeliveries: (proceedings: RoundProceedings<S>, deliveries: Parameters<typeof recordDeliveries>[2]) =>
    recordDeliveries(setup, proceedings, deliveries),
});
