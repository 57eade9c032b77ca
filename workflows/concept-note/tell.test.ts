import { expect, it } from 'vitest';
import { ConceptNoteCase, meetingAt } from '#test/support/concept-note-case.ts';
import { tell } from './tell.ts';

const passed = (story: ConceptNoteCase) => story.at(story.state.target?.at ?? '').passTime();
const cancelled = (story: ConceptNoteCase) => {
  story.meetings = story.meetings.map((each) =>
    each.meetingId.endsWith('.2') ? { ...each, state: 'cancelled' } : each,
  );
  const news = { what: 'CAL-steering-committee', version: 2, changed: ['steering-committee.2'] };
  return story.run({ type: 'outside-changed', ...news, actor: { system: 'rules' }, at: story.now });
};
const others = [meetingAt(2, '2027-01-15T09:00:00.000Z')];

it.each<[string, (story: ConceptNoteCase) => ConceptNoteCase, boolean, string]>([
  ['passed, and there is another', passed, true, 'events.note-replanned.passed'],
  ['passed, and there is none', passed, false, 'events.note-replanned.passed-unplanned'],
  ['was cancelled, and there is another', cancelled, true, 'events.note-replanned'],
  ['was cancelled, and there is none', cancelled, false, 'events.note-replanned.unplanned'],
])('it is said why a note is planned anew: its meeting %s', (_, happens, hasAnother, key) => {
  const story = new ConceptNoteCase();
  if (!hasAnother) story.meetings = others;
  const event = happens(story.received()).last.find(({ type }) => type === 'note-replanned');
  expect(event && tell(event).says.key).toBe(key);
});
