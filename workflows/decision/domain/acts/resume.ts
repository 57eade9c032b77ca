import { resume as resumeCourse } from '#workflows/procedure/course-rules.ts';
import type { Hearing } from '../hearing.ts';
import { headsOf } from '../rules/heads.ts';

/** A deferred case goes on where it stood; facilitation begins anew. */
export function resume(hearing: Hearing<'resume'>): void {
  const { proceedings } = hearing;
  const from = proceedings.state.deferredFrom;
  resumeCourse(hearing);
  if (from === 'facilitation')
    proceedings.record({ type: 'facilitation-started', data: { heads: headsOf(proceedings) } });
}
