import type { Meeting } from '#schemas/meeting.ts';
import { DecisionCase, focalPoint, secretariat } from './decision-case.ts';
import { members } from './network.ts';

const meeting: Meeting = {
  ...{ meetingId: 'executive-committee.1', at: '2026-11-20T09:00:00.000Z', timeZone: 'Europe/Zurich' },
  ...{ place: 'Geneva', link: null, papersDueAt: null, state: 'planned' },
};
const form = { method: 'meeting', circulateFor: undefined } as const;

const told = (story: DecisionCase, version: number): DecisionCase =>
  story.run({
    ...{ type: 'outside-changed', what: 'CAL-executive-committee', version, changed: [meeting.meetingId] },
    ...{ actor: { system: 'rules' } as const, at: story.now },
  });

/** Texts that are taken at a meeting. */
export const meetingStories: Readonly<Record<string, () => DecisionCase>> = {
  'taken at a meeting that was moved, and corrected by a member': () => {
    const story = new DecisionCase();
    story.meetings = [meeting];
    story.circulated({ ...form, meetingId: meeting.meetingId }).after('P1D');
    story.meetings = [{ ...meeting, at: '2026-11-24T09:00:00.000Z', reason: 'The room is taken.' }];
    told(story, 2).at('2026-11-24T09:00:00.000Z').passTime().after('PT3H');
    const record = { choice: 'record', present: members.slice(1), remarks: 'DESA sent its regrets.' };
    const objections = [{ party: 'WHO', position: 'objection', reason: 'It costs too much.' }];
    story.act(secretariat, 'minute', { ...record, objections });
    story.act(focalPoint('ILO'), 'confirm', { choice: 'confirm' }, 'ILO');
    story.act(focalPoint('WHO'), 'confirm', { choice: 'repudiate', reason: 'We stood aside.' }, 'WHO');
    story.after('PT1H');
    const stoodAside = [{ party: 'WHO', reason: 'It costs too much.' }];
    story.act(secretariat, 'minute', { ...record, stoodAside, recused: ['IOM'] });
    story.after('PT72H').passTime();
    return story.act(secretariat, 'publish', { choice: 'publish' });
  },
  'its meeting is cancelled; it is tabled at another and objected to there': () => {
    const story = new DecisionCase();
    story.meetings = [meeting];
    story.circulated({ ...form, meetingId: meeting.meetingId }).after('P1D');
    const other = { ...meeting, meetingId: 'executive-committee.3', at: '2026-12-01T09:00:00.000Z' };
    story.meetings = [{ ...meeting, state: 'cancelled', reason: 'Too few can come.' }, other];
    told(story, 2).act(secretariat, 'table', { choice: 'table', meetingId: other.meetingId });
    const objections = [{ party: 'WHO', position: 'mandate-concern', reason: 'It is our mandate.' }];
    story.at('2026-12-01T12:00:00.000Z');
    story.act(secretariat, 'minute', { choice: 'record', present: members, objections });
    return story.after('PT72H').passTime();
  },
  'no meeting is named for it': () => {
    const story = new DecisionCase().circulated(form);
    return story.after('P8D').passTime().act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });
  },
};
