import { courseRules } from '#workflows/procedure/course-rules.ts';
import { timeZoneOf } from '../due.ts';
import { checkMayDefer } from '../finding.ts';
import type { Hearing } from '../hearing.ts';

const inCourse = courseRules(timeZoneOf);

/** A decision rests for a time; not while it is asked whether agreement was not reached, which a rest would leave unanswered. */
export function defer(hearing: Hearing<'defer'>): void {
  checkMayDefer(hearing.proceedings.state);
  inCourse.defer(hearing);
}
