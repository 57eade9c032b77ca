import type { Roster } from '#schemas/roster.ts';
import {
  author,
  ConceptNoteCase,
  coordinatorIn,
  noteForm,
  noteId,
  reviewer,
  sampleWith,
  scores,
  seat,
  seats,
  secondReviewer,
  unit,
} from './concept-note-case.ts';

const because = { reason: 'as the meeting agreed' };

/** Concept notes that together bring about every mail that one can send. */
export const noteStories: Readonly<Record<string, () => ConceptNoteCase>> = {
  'sent back, returned, reviewed, developed, funded, reported on': () => {
    const story = new ConceptNoteCase().submit();
    story.act(coordinatorIn('EG'), 'sign', { choice: 'send-back', reason: 'The ministry is missing.' });
    story.act(author, 'submit', { choice: 'submit', form: { ...noteForm, title: 'Safe return, in two countries' } });
    sign(story).act(unit, 'eligibility', { choice: 'return', reason: 'Name the partners.', completeBy: '2026-11-20' });
    story.after('P1D').act(author, 'submit', { choice: 'submit', form: noteForm });
    sign(story).act(unit, 'eligibility', { choice: 'eligible' });
    const reviewers = [reviewer.person, secondReviewer.person];
    story.act(unit, 'assign', { choice: 'confirm', reviewers });
    story.act(secondReviewer, 'declare-conflict', { choice: 'conflict', reason: 'We were consulted on it.' });
    review(story).act(unit, 'release', { choice: 'release', comments: 'Say more about partners.' });
    story.act(unit, 'table', { choice: 'table' }).deliver();
    story.at(story.state.round?.expiresAt ?? '').passTime();
    story.act(unit, 'conclude', { choice: 'develop', ...because });
    story.act(unit, 'determination', { choice: 'send', letter: 'Develop it.' });
    story.act(author, 'develop', { choice: 'submit', documents: ['doc-1'] }).deliver();
    for (const name of seats) story.act(seat(name), 'approve', { choice: 'support' });
    story.act(unit, 'fund', { choice: 'instruct' });
    story.at('2028-12-02T10:00:00.000Z').act(unit, 'transfer', { choice: 'record', transferredOn: '2028-12-01' });
    story.at('2030-02-01T10:00:00.000Z').passTime().at('2030-03-03T10:00:00.000Z').passTime();
    return story.act(unit, 'narrative-report', { choice: 'received', receivedOn: '2030-03-03' });
  },
  'its seats object, are entered for and come late; it is deferred': () => {
    const story = new ConceptNoteCase().tabled();
    const late = story.tasksOf('position').find(({ party }) => party === 'SEAT-TRANSIT');
    story.act({ ...seat('donor'), proof: 'mail-code' }, 'position', {
      choice: 'objection',
      reason: 'It costs too much.',
    });
    const entered = { choice: 'support', onBehalf: true, reason: 'Told by phone.' };
    enter(story, 'SEAT-NETWORK', entered).act(seat('network'), 'confirm', {
      choice: 'repudiate',
      reason: 'We did not.',
    });
    story.at(story.state.round?.expiresAt ?? '').passTime();
    if (late !== undefined) story.actAs(seat('transit'), late, { choice: 'support' });
    return story;
  },
  'its notices come back while the Committee has it': () => {
    const story = new ConceptNoteCase().tabled().after('P1D');
    bounce(story, 'sc.donor@example.org').act(unit, 'notice', { choice: 'resend' });
    return deliver(story, 'sc.donor@example.org', story.state.seq);
  },
  'a seat is vacant': () =>
    withNetwork((roster) => {
      roster.people = roster.people.filter(({ id }) => id !== 'sc.donor@example.org');
    }),
  'a language version is missing': () =>
    withNetwork((roster) => {
      const methods = roster.bodies.flatMap(({ workingMethods }) => workingMethods);
      for (const method of methods) method.requiredLanguages = ['en', 'fr'];
    }),
  'in the pipeline, called for, taken out': () => {
    const story = new ConceptNoteCase().concluded('pipeline').act(unit, 'determination', { choice: 'send' });
    return story.act(unit, 'call', { choice: 'remove', reason: 'The ministry has withdrawn.' });
  },
  'not eligible': () =>
    new ConceptNoteCase().received().act(unit, 'eligibility', {
      choice: 'ineligible',
      answers: [{ criterion: 'C4', met: false, reason: 'There is no endorsement.' }],
      reason: 'See the answers.',
    }),
  'its meeting is cancelled; it is reminded of, written about, stuck and withdrawn': () => {
    const story = new ConceptNoteCase().received();
    story.meetings = story.meetings.map((each) => ({ ...each, state: 'cancelled' as const }));
    const changed = ['steering-committee.2'];
    const at = story.now;
    story.run({
      type: 'outside-changed',
      what: 'CAL-steering-committee',
      version: 2,
      changed,
      actor: { system: 'rules' },
      at,
    });
    const letter = {
      mailId: '20261102090000000-a1',
      from: 'iom@example.org',
      words: 'When do we meet?',
      attachments: [],
    };
    story.run({ type: 'join-correspondence', letter, actor: { ...author, proof: 'mail' }, at });
    story.run({ type: 'put-question', entry: { do: 'ask', words: 'Which countries?' }, actor: unit, at });
    const question = story.state.seq;
    story.run({ type: 'put-question', entry: { do: 'answer', question, words: 'Two.' }, actor: author, at });
    story.run({ type: 'put-question', entry: { do: 'reopen', question, words: 'Which two?' }, actor: unit, at });
    story.run({ type: 'put-question', entry: { do: 'settle', question }, actor: unit, at });
    const bounced = [{ to: 'iom@example.org', reason: '550 no such mailbox' }];
    story.run({
      type: 'record-deliveries',
      deliveries: { seq: 1, delivered: [], bounced },
      actor: { system: 'mail' },
      at,
    });
    story.after('P8D').passTime();
    const fault = { where: 'Eligibility', error: 'States.Timeout', cause: 'no answer' };
    story.run({ type: 'report-fault', ...fault, actor: { system: 'machine' }, at: story.now });
    story.run({ type: 'notice-stall', expected: 'take-up', by: story.now, actor: { system: 'clock' }, at: story.now });
    return story.act(author, 'withdraw', { choice: 'withdraw', reason: 'No longer needed.' });
  },
};

/** Before a Committee of another network, or with other rules. */
const withNetwork = (change: (roster: Roster) => void): ConceptNoteCase =>
  new ConceptNoteCase(noteId, sampleWith(change)).ready().act(unit, 'table', { choice: 'table' });

function sign(story: ConceptNoteCase): ConceptNoteCase {
  for (const country of ['EG', 'KE']) story.act(coordinatorIn(country), 'sign', { choice: 'sign' });
  return story;
}

const review = (story: ConceptNoteCase): ConceptNoteCase =>
  story.act(reviewer, 'declare-conflict', { choice: 'none' }).act(reviewer, 'review', { choice: 'recommend', scores });

/** What a seat has said by telephone, as the unit writes it down. */
function enter(story: ConceptNoteCase, party: string, act: Record<string, unknown>): ConceptNoteCase {
  const task = story.tasksOf('position').find((each) => each.party === party);
  if (task === undefined) throw new Error(`${party} has no open task`);
  return story.actAs(unit, task, act);
}

function deliver(story: ConceptNoteCase, to: string, seq: number): ConceptNoteCase {
  const deliveries = { seq, delivered: [to], bounced: [] };
  return story.run({ type: 'record-deliveries', deliveries, actor: { system: 'mail' }, at: story.now });
}

function bounce(story: ConceptNoteCase, to: string): ConceptNoteCase {
  const bounced = [{ to, reason: '550 no such mailbox' }];
  const deliveries = { seq: story.state.round?.circulatedBy ?? 1, delivered: [], bounced };
  return story.run({ type: 'record-deliveries', deliveries, actor: { system: 'mail' }, at: story.now });
}
