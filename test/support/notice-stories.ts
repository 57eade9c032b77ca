import { createHash } from 'node:crypto';
import type { Actor, PersonActor } from '#schemas/actor.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { addDuration } from '#schemas/duration.ts';
import { membershipNotice } from '#workflows/membership-notice/index.ts';
import { Directory } from '#workflows/network/directory.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import { parsedRoster } from './parsed-roster.ts';
import { sampleRoster } from './sample-roster.ts';

const network = new Directory(parsedRoster(sampleRoster));
const clock: Actor = { system: 'clock' };
const by = (mailbox: string, role: PersonActor['role'], more: object = {}): PersonActor => ({
  person: `${mailbox}@example.org`,
  role,
  proof: 'sign-in',
  ...more,
});
const opener = by('iom', 'focal-point', { party: 'IOM' });
const secretariat = by('secretariat', 'secretariat');
const coordinator = by('coordinator', 'coordinator');
const because = { reason: 'for a reason' };
const noticeForm = { year: 2026, title: 'Changes of 2025', text: 'As every year.', language: 'en' };

/** A notice under the rules, with a clock that the test turns. */
class NoticeCase {
  readonly caseId = 'MN-2026-0001';
  readonly network = network;
  readonly history: ProcedureEvent[] = [];
  /** After each event. */
  readonly states: CaseState[] = [];
  now = '2026-01-05T09:00:00.000Z';
  state = membershipNotice.initialState(this.caseId, this.now);

  submit(): this {
    return this.run({ type: 'submit', caseId: this.caseId, form: noticeForm, actor: opener, at: this.now });
  }

  act(actor: PersonActor, kind: string, act: { readonly choice: string; readonly [field: string]: unknown }): this {
    const task = Object.values(this.state.tasks).find((each) => each.kind === kind);
    if (task === undefined) throw new Error(`No open task '${kind}' while ${this.state.at}`);
    return this.run({ type: 'act', taskId: task.taskId, actor, at: this.now, kind, act });
  }

  /** Time passes, and whoever the case waits for is reminded. */
  later(): this {
    this.now = addDuration(this.now, 'P30D');
    return this.run({ type: 'pass-time', actor: clock, at: this.now });
  }

  run(command: CaseCommand): this {
    const { events, states } = membershipNotice.decide(command, this.state, {
      network,
      hashOf: (text) => createHash('sha256').update(text).digest('hex'),
      history: () => this.history,
      meetings: () => [],
    });
    this.history.push(...events);
    this.states.push(...states);
    this.state = states.at(-1) ?? this.state;
    return this;
  }
}

/** Notices that together bring about every mail that one can send. */
export const noticeStories: Readonly<Record<string, () => NoticeCase>> = {
  'returned, sent back, signed, received': () => {
    const story = new NoticeCase().submit().act(secretariat, 'review', { choice: 'return', ...because });
    const form = { ...noticeForm, text: 'What it says now.' };
    story.act(opener, 'submit', { choice: 'submit', form }).act(secretariat, 'review', { choice: 'forward' });
    story.act(coordinator, 'sign', { choice: 'send-back', ...because });
    story.act(secretariat, 'review', { choice: 'forward' }).act(coordinator, 'sign', { choice: 'sign' });
    return story.act(secretariat, 'delivery', { choice: 'received', on: '2026-01-05' });
  },
  'nothing to notify': () => new NoticeCase().submit().act(secretariat, 'review', { choice: 'nothing', ...because }),
  'deferred, reminded of, written about, stuck and withdrawn': () => {
    const story = new NoticeCase().submit().act(secretariat, 'defer', { choice: 'defer', condition: 'A reply.' });
    story.act(secretariat, 'resume', { choice: 'resume' });
    const at = story.now;
    const letter = { mailId: '20260105090000000-a1', from: 'iom@example.org', words: 'When?', attachments: [] };
    story.run({ type: 'join-correspondence', letter, actor: { ...opener, proof: 'mail' }, at });
    story.run({ type: 'put-question', entry: { do: 'ask', words: 'Which year?' }, actor: secretariat, at });
    const question = story.state.seq;
    story.run({ type: 'put-question', entry: { do: 'answer', question, words: 'This.' }, actor: opener, at });
    story.run({ type: 'put-question', entry: { do: 'reopen', question, words: 'Which?' }, actor: secretariat, at });
    story.run({ type: 'put-question', entry: { do: 'settle', question }, actor: secretariat, at });
    const bounced = [{ to: 'iom@example.org', reason: '550 no such mailbox' }];
    const deliveries = { seq: 1, delivered: [], bounced };
    story.run({ type: 'record-deliveries', deliveries, actor: { system: 'mail' }, at });
    story.later();
    const fault = { where: 'Review', error: 'States.Timeout', cause: 'no answer' };
    story.run({ type: 'report-fault', ...fault, actor: { system: 'machine' }, at: story.now });
    story.run({ type: 'notice-stall', expected: 'take-up', by: story.now, actor: clock, at: story.now });
    return story.act(opener, 'withdraw', { choice: 'withdraw' });
  },
};
