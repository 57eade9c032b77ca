import type { PersonActor } from '#schemas/actor.ts';
import type { QuestionEntry } from '#schemas/question.ts';
import {
  coordinator,
  DecisionCase,
  focalPoint,
  form,
  letterOfReply,
  principal,
  secretariat,
  sgOffice,
} from './decision-case.ts';
import { meetingStories } from './meeting-stories.ts';
import { networkThatReads, networkWith } from './network.ts';

const followUps = [
  { action: 'Publish the workplan', owner: 'ILO', dueAt: '2027-01-15' },
  { action: 'Brief the missions', owner: 'ILO', dueAt: '2027-02-15' },
];

/** Cases that together bring about every event of the procedure, and with them every mail. */
export const stories: Readonly<Record<string, () => DecisionCase>> = {
  'adopted by silence, followed up': () => {
    const story = new DecisionCase()
      .submit({ followUps }, focalPoint('ILO'))
      .act(secretariat, 'screen', { choice: 'return', reason: 'annex missing' })
      .after('P1D')
      .act(focalPoint('ILO'), 'submit', { choice: 'submit', form: { ...form, followUps } })
      .act(secretariat, 'screen', { choice: 'accept' })
      .bounce('who@example.org')
      .act(secretariat, 'notice', { choice: 'resend' })
      .bounce('who@example.org', 7)
      .act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' })
      .deliver()
      .position('UNDP', 'support', { explanation: 'with thanks' });
    story.position('UNHCR', 'no-objection', {}, { ...focalPoint('UNHCR'), proof: 'mail-code' });
    story.position('WHO', 'support', { onBehalf: true, reason: 'told by phone' }, secretariat);
    story.act(focalPoint('WHO'), 'confirm', { choice: 'confirm' });
    story.position('DESA', 'support', { onBehalf: true, reason: 'told by phone' }, secretariat);
    story.act(focalPoint('DESA'), 'confirm', { choice: 'repudiate', reason: 'we said no such thing' });
    story.after('PT48H').passTime().after('PT24H').passTime();
    story.position('IOM', 'objection');
    story.act(secretariat, 'publish', { choice: 'publish' });
    story.act(focalPoint('ILO'), 'follow-up', { choice: 'done', reason: 'published' });
    return story.act(focalPoint('ILO'), 'follow-up', { choice: 'done', reason: 'briefed' });
  },
  'referred and decided as guided': () => {
    const story = new DecisionCase().inFacilitation();
    const members = story.state.round?.entitled ?? [];
    story.after('PT1H').position('UNODC', 'mandate-concern');
    story.act(coordinator, 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'Is the wording workable?' });
    story.act(focalPoint('FAO'), 'advise', { choice: 'advice', reason: 'It is.' });
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift', reason: 'explained' }, 'ILO');
    story.act(focalPoint('UNODC'), 'lift', { choice: 'maintain', reason: 'it stands' }, 'UNODC');
    story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
    for (const party of members) {
      story.act(focalPoint(party), 'refer', { choice: 'agree-otherwise', reason: 'try again' }, party);
    }
    story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'still none' });
    for (const party of members) story.act(focalPoint(party), 'refer', { choice: 'refer' }, party);
    story.after('P8D').passTime();
    story.act(coordinator, 'transmit', { choice: 'transmit' });
    story.act(secretariat, 'respond', {
      choice: 'decided',
      text: 'Not as guided.',
      documents: [letterOfReply.documentId],
    });
    story.act(sgOffice, 'confirm', { choice: 'repudiate', reason: 'we sent no such letter' });
    story.act(secretariat, 'respond', { choice: 'decided', text: 'As guided.', documents: [letterOfReply.documentId] });
    story.act(sgOffice, 'confirm', { choice: 'confirm' }).deliver();
    return story.after('PT72H').passTime();
  },
  'revised, returned by the Secretary-General, closed': () => {
    const story = new DecisionCase().inFacilitation();
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' }).deliver();
    story.position('ILO', 'objection');
    story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
    story.after('PT72H').passTime().act(coordinator, 'transmit', { choice: 'transmit' });
    story.act(sgOffice, 'respond', { choice: 'returned', reason: 'try once more' }).deliver();
    story.position('ILO', 'objection');
    story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
    story.act(principal('WHO'), 'find', { choice: 'not-reached', reason: 'nothing will help' }, 'WHO');
    story.after('PT72H').passTime().after('PT72H').passTime().act(coordinator, 'transmit', { choice: 'transmit' });
    return story.act(sgOffice, 'respond', { choice: 'closed', reason: 'overtaken' });
  },
  'members of the Network raise concerns, one answered, one not, one late': () => {
    const story = new DecisionCase(networkThatReads()).circulated();
    const raise = (party: string, reason: string) =>
      story.act(focalPoint(party), 'advise', { choice: 'mandate-concern', reason });
    raise('FAO', 'Rural employment is the mandate of FAO.');
    story.act(focalPoint('WHO'), 'answer-concern', {
      choice: 'answer',
      party: 'FAO',
      reason: 'FAO is named as partner.',
    });
    story.act(focalPoint('UNESCO'), 'advise', { choice: 'advice', reason: 'Name the universities too.' });
    raise('UNESCO', 'Education is the mandate of UNESCO.');
    story.after('PT72H').passTime();
    raise('FAO', 'The partner is named in no action.');
    return story.act(secretariat, 'publish', { choice: 'publish' });
  },
  'a language version and a contact are missing': () => {
    const story = new DecisionCase(
      networkWith((roster) => {
        for (const method of roster.bodies[0]?.workingMethods ?? []) method.requiredLanguages = ['en', 'ar'];
        roster.people = roster.people.filter((person) => !person.id.startsWith('who'));
      }),
    ).submit({ method: 'explicit' });
    story.act(secretariat, 'screen', { choice: 'accept' });
    const translation = { language: 'ar', title: 'خطة العمل', text: 'تعتمد اللجنة خطة العمل.' };
    story.act(secretariat, 'translate', { choice: 'attach', translation }).deliver();
    return story.act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' });
  },
  'only a language version is missing, and a principal proposed': () => {
    const network = networkWith((roster) => {
      for (const method of roster.bodies[0]?.workingMethods ?? []) method.requiredLanguages = ['en', 'fr'];
    });
    const principal: PersonActor = { ...focalPoint('ILO'), person: 'ilo.principal@example.org', role: 'principal' };
    const until = '2026-11-12T16:00:00.000Z';
    return new DecisionCase(network)
      .submit({ circulateFor: undefined, circulateUntil: until }, principal)
      .act(secretariat, 'screen', { choice: 'accept' });
  },
  'drafted, deferred, resumed, withdrawn': () => {
    const story = new DecisionCase();
    story.run({ type: 'draft', caseId: story.state.caseId, form, actor: focalPoint('ILO'), at: story.now });
    story.act(focalPoint('ILO'), 'submit', { choice: 'submit', form });
    story.act(secretariat, 'defer', { choice: 'defer', condition: 'the recess is over', reason: 'recess' });
    story.act(secretariat, 'resume', { choice: 'resume' });
    story.run({
      type: 'report-fault',
      where: 'Screening',
      error: 'States.Timeout',
      cause: 'no answer',
      actor: { system: 'machine' },
      at: story.now,
    });
    story.run({
      type: 'notice-stall',
      expected: 'take-up',
      by: story.now,
      actor: { system: 'clock' },
      at: story.now,
    });
    story.run({ type: 'restart-flow', actor: secretariat, at: story.now });
    return story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw', reason: 'no longer needed' });
  },
  'the time between reminders is changed while it is screened': () => {
    const story = new DecisionCase().submit();
    const news = { what: 'SET-network', version: 2, changed: ['remindAfter'] };
    story.run({ type: 'outside-changed', ...news, actor: { system: 'rules' }, at: story.now });
    return story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw', reason: 'no longer needed' });
  },
  'a member writes about it': () => {
    const story = new DecisionCase().circulated();
    const letter = {
      mailId: '20261102090000000-a1',
      from: 'who@example.org',
      words: 'When do we meet?',
      attachments: [],
    };
    const actor = { ...focalPoint('WHO'), proof: 'mail' } as const;
    return story.run({ type: 'join-correspondence', letter, actor, at: story.now });
  },
  'a member asks, is answered, asks again, and is content': () => {
    const story = new DecisionCase().circulated();
    const who = focalPoint('WHO');
    const put = (entry: QuestionEntry, actor: PersonActor) =>
      story.run({ type: 'put-question', entry, actor, at: story.now });
    put({ do: 'ask', words: 'Who pays for it?' }, who);
    const question = story.state.seq;
    put(
      { do: 'answer', question, words: 'The regular budget.' },
      { ...secretariat, person: 'secretariat@example.org' },
    );
    put({ do: 'reopen', question, words: 'Of which year?' }, who);
    return put({ do: 'settle', question }, who);
  },
  'the clock is stopped, goes on, and is stopped again; the member has left': () => {
    const story = new DecisionCase().circulated().position('UNDP', 'support');
    story.after('PT10H').bounce('who@example.org').act(secretariat, 'notice', { choice: 'resend' });
    story.after('PT5H').deliver(['who@example.org'], story.state.seq);
    story.after('PT60H').bounce('ilo@example.org');
    story.act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' });
    return story.after('P3D').passTime().act(secretariat, 'publish', { choice: 'publish' });
  },
  'the clock runs on though a notice has come back': () => {
    const countOn = networkWith((roster) => {
      for (const method of roster.bodies[0]?.workingMethods ?? []) method.lateBounce = 'count-on';
    });
    const adopted = new DecisionCase(countOn).circulated().bounce('who@example.org').after('P3D').passTime();
    return adopted.act(secretariat, 'publish', { choice: 'publish' });
  },
  'a principal proposes that the matter be put off, and the Committee agrees': () => {
    const story = new DecisionCase().inFacilitation();
    const way = { choice: 'way-forward', route: 'postpone', text: 'Put off to the new year.', until: '2027-01-15' };
    story.act(principal('WHO'), 'facilitate', way, 'WHO');
    const others = (story.state.facilitating?.heads ?? []).filter((party) => party !== 'WHO');
    story.act(principal('ILO'), 'endorse', { choice: 'comment', reason: 'not later than that' }, 'ILO');
    for (const party of others) story.act(principal(party), 'endorse', { choice: 'endorse' }, party);
    return story.deliver().after('PT72H').passTime();
  },
  'a member asks for the finding, twice': () => {
    const story = new DecisionCase().inFacilitation();
    story.act(focalPoint('UNDP'), 'ask-finding', { choice: 'ask', reason: 'we are stuck' });
    story.act(coordinator, 'find', { choice: 'go-on', reason: 'two talks are planned' });
    story.act(focalPoint('UNDP'), 'ask-finding', { choice: 'ask', reason: 'still stuck' });
    return story.act(principal('WHO'), 'find', { choice: 'go-on', reason: 'let us talk' }, 'WHO');
  },
  'failed before it was known when a matter goes': () =>
    new DecisionCase()
      .inFacilitation()
      .wroteFormerly({ type: 'agreement-not-reached', data: { report: 'no way found' } }, coordinator)
      .after('P8D')
      .passTime(),
  'too few are left when others recuse themselves': () => {
    const story = new DecisionCase().circulated();
    for (const party of ['DESA', 'IOM', 'OHCHR', 'UNDP', 'WHO']) story.position(party, 'recuse');
    return story.after('PT72H').passTime();
  },
  'entered for a member that did not confirm it': () => {
    const story = new DecisionCase().circulated({ method: 'explicit' });
    story.position('WHO', 'support', { onBehalf: true, reason: 'told by phone' }, secretariat);
    return story.after('PT72H').passTime();
  },
  'supported by nobody': () => {
    const story = new DecisionCase().circulated().position('WHO', 'no-objection');
    return story.after('PT72H').passTime().act(secretariat, 'publish', { choice: 'publish' });
  },
  declined: () =>
    new DecisionCase()
      .submit()
      .act(secretariat, 'screen', { choice: 'inadmissible', reason: 'no mandate' })
      .act(coordinator, 'rule', { choice: 'decline', reason: 'no mandate of a member' }),
  'admitted, too late for its deadline, returned': () =>
    new DecisionCase()
      .submit({ circulateFor: undefined, circulateUntil: '2026-11-12T16:00:00.000Z' })
      .act(secretariat, 'screen', { choice: 'inadmissible', reason: 'no mandate' })
      .after('P10D')
      .act(coordinator, 'rule', { choice: 'admit', reason: 'a mandate of two members' })
      .act(secretariat, 'screen', { choice: 'return', reason: 'please name another deadline' }),
  ...meetingStories,
};
