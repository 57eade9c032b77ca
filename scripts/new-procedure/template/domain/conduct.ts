import type { Conduct, Submission } from '#workflows/procedure/carry-out.ts';
import { courseTasks } from '#workflows/procedure/course.ts';
import { courseRules } from '#workflows/procedure/course-rules.ts';
import { takeInInterval } from '#workflows/procedure/outside.ts';
import type { Proceedings } from '#workflows/procedure/proceedings.ts';
import { remindWhenDue } from '#workflows/procedure/reminders.ts';
import { comeBack } from '#workflows/procedure/rest.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import type { acts } from '../schemas/acts.ts';
import type { SampleNoteEvent } from '../schemas/events.ts';
import type { SampleNoteForm } from '../schemas/form.ts';
import type { SampleNoteState } from '../schemas/state.ts';
import { review } from './review.ts';
import { nextInstant, stageOf, timeZone } from './stage.ts';

export type SampleNoteProceedings = Proceedings<SampleNoteState, SampleNoteEvent>;

/** What is done with each command. */
export const conduct: Conduct<SampleNoteState, SampleNoteEvent, typeof acts, SampleNoteForm> = {
  tasks: courseTasks,
  rules: {
    ...courseRules(() => timeZone),
    review,
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
};

/** For the first time, or as a new version of the text. */
function submit(
  proceedings: SampleNoteProceedings,
  { form, proposer }: Submission<SampleNoteForm>,
  { hashOf }: Pick<Surroundings, 'hashOf'>,
): void {
  const text = nextVersion({ ...proceedings.state, language: form.language }, form, hashOf);
  proceedings.record({ type: 'case-submitted', data: { form, proposer, text } });
}
