import type { Conduct, Submission } from '#workflows/procedure/carry-out.ts';
import { courseTasks } from '#workflows/procedure/course.ts';
import { courseRules } from '#workflows/procedure/course-rules.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { takeInInterval } from '#workflows/procedure/outside.ts';
import type { Proceedings } from '#workflows/procedure/proceedings.ts';
import { remindWhenDue } from '#workflows/procedure/reminders.ts';
import { comeBack } from '#workflows/procedure/rest.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import type { acts } from '../schemas/acts.ts';
import type { MembershipNoticeEvent } from '../schemas/events.ts';
import type { MembershipNoticeForm } from '../schemas/form.ts';
import type { MembershipNoticeState } from '../schemas/state.ts';
import { changesIn, periodOf } from './changes.ts';
import { delivery } from './delivery.ts';
import { review } from './review.ts';
import { type NoticeOf, sign } from './sign.ts';
import { nextInstant, stageOf, timeZone } from './stage.ts';

export type MembershipNoticeProceedings = Proceedings<MembershipNoticeState, MembershipNoticeEvent>;

/** What is done with each command. */
export const conductWith = (
  noticeOf: NoticeOf,
): Conduct<MembershipNoticeState, MembershipNoticeEvent, typeof acts, MembershipNoticeForm> => ({
  tasks: courseTasks,
  rules: {
    ...courseRules(() => timeZone),
    review,
    sign: sign(noticeOf),
    delivery,
    submit: ({ act: { form }, proceedings, surroundings }) =>
      submit(proceedings, { form, proposer: proceedings.state.proposer }, surroundings),
  },
  draft: (proceedings, data) => proceedings.record({ type: 'case-drafted', data }),
  submit,
  timeFirst: (proceedings) => {
    comeBack(proceedings, timeZone);
  },
  passTime: (proceedings, network) => {
    const { state, at } = proceedings;
    const due = { stage: stageOf(state), remindAt: nextInstant(state, network, at) };
    remindWhenDue(proceedings, due, (task) => isAskedOf(courseTasks)(state, task));
  },
  outsideChanged: (proceedings, news) => takeInInterval(proceedings, news, stageOf(proceedings.state) !== 'rest'),
});

/** For the first time, or as a new version of the text. */
function submit(
  proceedings: MembershipNoticeProceedings,
  { form, proposer }: Submission<MembershipNoticeForm>,
  { hashOf, network }: Pick<Surroundings, 'hashOf' | 'network'>,
): void {
  const { year } = proceedings.state;
  // The period is the case's from its beginning, and no other may begin for it.
  if (year !== 0 && form.year !== year)
    throw new DomainError('period-kept', { field: 'year', params: { period: String(year) } });
  const text = nextVersion({ ...proceedings.state, language: form.language }, form, hashOf);
  const changes = changesIn(network, periodOf(form.year));
  proceedings.record({ type: 'case-submitted', data: { form, proposer, text, changes } });
}
