import { resume as resumeCourse } from '#workflows/procedure/course-rules.ts';
import { goOn } from '../come-back.ts';
import type { Hearing } from '../hearing.ts';

/** A deferred case goes on where it stood; facilitation begins anew. */
export function resume(hearing: Hearing<'resume'>): void {
  const { proceedings, actor } = hearing;
  const from = proceedings.state.deferredFrom;
  resumeCourse(hearing);
  goOn(proceedings, from, actor);
}
