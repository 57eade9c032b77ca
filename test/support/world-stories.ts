import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { meetingWorldStories } from './meeting-world-stories.ts';
import { sentDocument } from './sent-document.ts';
import { committee, hours, sampleForm, type World } from './world.ts';

const days = (count: number): number => hours(24 * count);
const because = { reason: 'for a reason' };
export const objection = { choice: 'objection', ...because };
const failure = { choice: 'report-failure', ...because };

/** Takes a case from nothing to its end, and says which one it was. */
export type Story = (world: World) => Promise<string>;

export const worldStories: Readonly<Record<string, Story>> = {
  'adopted-by-silence': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'adopted-early-by-all': async (world) => {
    const caseId = await world.circulated({ ...sampleForm, method: 'explicit' });
    for (const member of committee) await world.act(caseId, member, 'position', { choice: 'support' });
    return publish(world, caseId);
  },
  'too-few-left-when-others-recuse': async (world) => {
    const caseId = await world.circulated();
    for (const [index, member] of committee.entries())
      await world.act(caseId, member, 'position', { choice: index < 5 ? 'recuse' : 'support' });
    await world.advance(hours(72));
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
  'entered-for-all-and-confirmed-by-nobody': async (world) => {
    const caseId = await world.circulated({ ...sampleForm, method: 'explicit' });
    const { tasks = {} } = (await world.stores.load(caseId))?.state ?? {};
    for (const { taskId } of Object.values(tasks).filter(({ kind }) => kind === 'position'))
      await world.actOn(taskId, 'secretariat', { choice: 'support', onBehalf: true, ...because });
    await world.advance(hours(72));
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
  'broken-silence-revised-and-adopted': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], ...because });
    await world.act(caseId, 'fao', 'advise', { choice: 'advice', ...because });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'concerns-of-the-network': async (world) => {
    const caseId = await world.circulated();
    await world.act(caseId, 'fao', 'advise', { choice: 'mandate-concern', ...because });
    await world.act(caseId, 'who', 'answer-concern', { choice: 'answer', ...because });
    await world.act(caseId, 'wfp', 'advise', { choice: 'mandate-concern', ...because });
    await world.act(caseId, 'unesco', 'advise', { choice: 'advice', ...because });
    await world.advance(hours(72));
    await world.act(caseId, 'unfpa', 'advise', { choice: 'mandate-concern', ...because });
    return publish(world, caseId);
  },
  'lifted-objection': async (world) => {
    const caseId = await world.circulated();
    for (const member of committee.slice(1)) await world.act(caseId, member, 'position', { choice: 'support' });
    await world.act(caseId, 'desa', 'position', objection);
    await world.act(caseId, 'desa', 'lift', { choice: 'maintain', ...because });
    await world.act(caseId, 'desa', 'lift', { choice: 'lift', ...because });
    return publish(world, caseId);
  },
  'lifted-objection-circulated-again': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'ilo', 'lift', { choice: 'lift', ...because });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'referred-and-decided': async (world) => {
    const caseId = await transmitted(world);
    await world.act(caseId, 'sg-office', 'respond', { choice: 'decided', text: 'As guided.' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'reply-entered-by-the-secretariat-and-counted-after-its-window': async (world) => {
    const caseId = await transmitted(world);
    const documents = [await sentDocument(world, 'secretariat')];
    const reply = { choice: 'decided', text: 'As guided.', documents };
    await world.act(caseId, 'secretariat', 'respond', reply);
    await world.act(caseId, 'sg-office', 'confirm', { choice: 'repudiate', ...because });
    await world.act(caseId, 'secretariat', 'respond', reply);
    await world.advance(hours(72));
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'guided-text-objected-to': async (world) => {
    const caseId = await transmitted(world);
    await world.act(caseId, 'sg-office', 'respond', { choice: 'decided', text: 'As guided.' });
    await world.act(caseId, 'who', 'position', objection);
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'referred-and-returned': async (world) => {
    const caseId = await transmitted(world);
    await world.act(caseId, 'sg-office', 'respond', { choice: 'returned', ...because });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'referred-and-closed': async (world) => {
    const caseId = await transmitted(world);
    await world.act(caseId, 'sg-office', 'respond', { choice: 'closed', ...because });
    return caseId;
  },
  'a-way-forward-of-the-principals': async (world) => {
    const caseId = await broken(world);
    const wayForward = {
      choice: 'way-forward',
      route: 'joint-statement',
      text: 'The principals say together …',
      ...because,
    };
    await world.act(caseId, 'who.principal', 'facilitate', wayForward);
    await world.act(caseId, 'ilo.principal', 'endorse', { choice: 'comment', ...because });
    for (const member of committee.filter((one) => one !== 'who')) {
      await world.act(caseId, `${member}.principal`, 'endorse', { choice: 'endorse' });
    }
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'found-by-the-principals': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'undp', 'ask-finding', { choice: 'ask', ...because });
    await world.advance(hours(72));
    await world.act(caseId, 'who.principal', 'find', { choice: 'go-on', ...because });
    await world.act(caseId, 'who.principal', 'facilitate', { choice: 'consult', parties: ['FAO'], ...because });
    await world.act(caseId, 'undp', 'ask-finding', { choice: 'ask', ...because });
    await world.act(caseId, 'who.principal', 'find', { choice: 'go-on', ...because });
    await world.advance(hours(72));
    await world.advance(hours(72));
    await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit' });
    await world.act(caseId, 'sg-office', 'respond', { choice: 'closed', ...because });
    return caseId;
  },
  'returned-to-facilitation-by-the-committee': async (world) => {
    const caseId = await broken(world);
    await fail(world, caseId);
    for (const member of committee) await world.act(caseId, member, 'refer', { choice: 'agree-otherwise', ...because });
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
  'returned-and-resubmitted': async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'return', ...because });
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: sampleForm });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  declined: async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'inadmissible', ...because });
    await world.advance(days(4));
    await world.act(caseId, 'coordinator', 'rule', { choice: 'decline', ...because });
    return caseId;
  },
  'admitted-and-adopted': async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'inadmissible', ...because });
    await world.act(caseId, 'coordinator', 'rule', { choice: 'admit', ...because });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  withdrawn: async (world) => {
    const caseId = await world.circulated();
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
  'bounce-excused': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(5));
    await world.act(caseId, 'secretariat', 'notice', { choice: 'excuse', ...because });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'clock-stopped-and-resumed': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(71));
    await world.bounce(caseId, 'who@example.org');
    await world.advance(days(4));
    await world.act(caseId, 'secretariat', 'notice', { choice: 'resend' });
    await world.bounce(caseId, 'who@example.org');
    await world.act(caseId, 'secretariat', 'notice', { choice: 'excuse', ...because });
    await world.advance(hours(24));
    return publish(world, caseId);
  },
  'counted-on-without-a-notice': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(71));
    await world.bounce(caseId, 'who@example.org');
    await world.advance(hours(1));
    return publish(world, caseId);
  },
  'deferred-and-resumed': async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', condition: 'the recess is over', ...because });
    await world.advance(days(10));
    await world.act(caseId, 'secretariat', 'resume', { choice: 'resume' });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'deferred-in-facilitation': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'coordinator', 'defer', { choice: 'defer', until: '2026-04-13' });
    await world.advance(days(50));
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'followed-up-and-implemented': async (world) => {
    const followUps = ['FAO', 'ILO'].map((owner) => ({
      action: 'Report back',
      owner,
      dueAt: '2026-06-01',
    }));
    const caseId = await world.circulated({ ...sampleForm, followUps });
    await world.advance(hours(72));
    await publish(world, caseId);
    for (const owner of ['fao', 'ilo']) await world.act(caseId, owner, 'follow-up', { choice: 'done', ...because });
    return caseId;
  },
  'reminded-of-everything': async (world) => {
    const caseId = await world.submit();
    await world.advance(days(4));
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(60));
    await world.act(caseId, 'ilo', 'position', objection);
    await world.advance(days(4));
    await fail(world, caseId);
    await world.advance(days(4));
    await world.act(caseId, 'who', 'refer', { choice: 'refer' });
    await world.advance(days(6));
    await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit' });
    await world.advance(days(4));
    await world.act(caseId, 'sg-office', 'respond', { choice: 'decided', text: 'As guided.' });
    await world.advance(hours(72));
    await world.advance(days(4));
    return publish(world, caseId);
  },
  'drafted-first': async (world) => {
    const draft = { procedure: 'decision', form: sampleForm, draft: true };
    const { caseId } = await submitCase(world.services, await world.as('iom'), draft);
    await world.advance(days(100));
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: sampleForm });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  ...meetingWorldStories,
};

export async function broken(world: World): Promise<string> {
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', objection);
  return caseId;
}

async function fail(world: World, caseId: string): Promise<void> {
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], ...because });
  await world.act(caseId, 'coordinator', 'facilitate', failure);
}

async function transmitted(world: World): Promise<string> {
  const caseId = await broken(world);
  await fail(world, caseId);
  await world.act(caseId, 'who', 'refer', { choice: 'refer' });
  await world.advance(hours(72));
  await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit' });
  return caseId;
}

export async function publish(world: World, caseId: string): Promise<string> {
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
  return caseId;
}
