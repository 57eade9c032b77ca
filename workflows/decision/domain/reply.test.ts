import { describe, expect, it } from 'vitest';
import {
  coordinator,
  DecisionCase,
  focalPoint,
  letterOfReply,
  secretariat,
  sgOffice,
} from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';

const documents = [letterOfReply.documentId];
const guided = { choice: 'decided', text: 'As guided.' };
const transmitted = (story = new DecisionCase()) => story.transmitted();
const entered = (reply: Record<string, unknown> = guided) =>
  transmitted().act(secretariat, 'respond', { ...reply, documents });
const kinds = (story: DecisionCase) => Object.values(story.state.tasks).map(({ kind }) => kind);

describe('a reply that the secretariat enters', () => {
  /** @terms 39 — What the secretariat enters as the Secretary-General's reply comes with the document. */
  it('comes with its document', () => {
    const story = transmitted();
    expect(() => story.act(secretariat, 'respond', guided)).toThrow('reply-needs-document');
    expect(story.state.at).toBe('referred');
    expect(story.act(secretariat, 'respond', { ...guided, documents }).last).toMatchObject([
      { type: 'response-entered', data: { response: 'decided', documents: [letterOfReply] } },
    ]);
  });

  /** @terms 39 correctionPeriod — The office can correct what was entered for it, and nothing follows before. */
  it('is open to correction by the office for the period that the body has set, and nothing follows before', () => {
    const story = entered();
    const [confirm] = Object.values(story.state.tasks);
    expect(confirm).toMatchObject({ kind: 'confirm', assignees: ['role:sg-office'], dueAt: story.state.reply?.dueAt });
    expect(story.state).toMatchObject({ at: 'referred', reply: { response: 'decided' } });
    expect(story.state.texts).toHaveLength(1);
    expect(story.after('PT71H59M').passTime().happened).toEqual([]);
    expect(story.after('PT1M').passTime().happened).toEqual(['response-recorded', 'round-circulated']);
    expect(story.last.map(({ actor }) => actor)).toEqual([{ system: 'clock' }, { system: 'clock' }]);
  });

  it('counts at once when the office confirms it', () => {
    const story = entered().act(sgOffice, 'confirm', { choice: 'confirm' });
    expect(story.happened).toEqual(['response-confirmed', 'response-recorded', 'round-circulated']);
    expect(story.state).not.toHaveProperty('reply');
    expect(story.state).toMatchObject({ at: 'circulated', guidedVersion: 2, round: { version: 2 } });
    expect(story.last[1]).toMatchObject({ data: { text: { text: 'As guided.' }, documents: [letterOfReply] } });
  });

  it('is struck when the office repudiates it, and asked for again', () => {
    const story = entered().act(sgOffice, 'confirm', { choice: 'repudiate', reason: 'we sent no such letter' });
    expect(story.happened).toEqual(['response-repudiated']);
    expect(kinds(story)).toEqual(['respond']);
    expect(story.after('PT72H').passTime().happened).toEqual([]);
    expect(story.act(sgOffice, 'respond', { choice: 'closed' }).state.at).toBe('closed-without-decision');
  });

  it('is confirmed by nobody else', () => {
    for (const actor of [secretariat, coordinator, focalPoint('WHO')]) {
      expect(() => entered().act(actor, 'confirm', { choice: 'confirm' })).toThrow('not-permitted');
    }
  });

  it('cannot be corrected any more when its time is over', () => {
    const story = entered({ choice: 'closed' }).after('PT72H');
    expect(() => story.act(sgOffice, 'confirm', { choice: 'repudiate' })).toThrow('task-closed');
    expect(story.passTime().happened).toEqual(['response-recorded', 'case-closed']);
  });

  it('goes back to the Committee as it says', () => {
    const story = entered({ choice: 'returned' }).act(sgOffice, 'confirm', { choice: 'confirm' });
    expect(story.happened).toEqual(['response-confirmed', 'response-recorded', 'round-circulated']);
    expect(story.state).not.toHaveProperty('guidedVersion');
  });
});

describe('what was said against the text before it', () => {
  it('stands beside the text that settles the matter, also where it came after its round', () => {
    const story = new DecisionCase().inFacilitation().after('PT72H').position('WHO', 'mandate-concern');
    story.failed().after('PT72H').passTime().act(coordinator, 'transmit', { choice: 'transmit' });
    story.act(sgOffice, 'respond', guided);
    const standing = [
      { party: 'ILO', position: 'objection', version: 2 },
      { party: 'WHO', position: 'mandate-concern', version: 2 },
    ];
    expect(story.last[0]).toMatchObject({ data: { concerns: standing } });
    story.deliver().after('PT72H').passTime();
    expect(story.state.outcome?.concerns).toMatchObject(standing.map(({ party, position }) => ({ party, position })));
  });

  it('goes round again by the terms of the round before where its method is no longer in force', () => {
    const story = entered();
    story.network = networkWith(({ bodies: [body] }) => {
      if (body !== undefined) body.workingMethods = [];
    });
    expect(story.after('PT72H').passTime().happened).toEqual(['response-recorded', 'round-circulated']);
    const { number, circulatedAt, version, ...terms } = story.state.round ?? {};
    expect(terms).toMatchObject({ method: 'silence', period: 'PT72H', basis: 'working method of the tests' });
  });
});

describe('a reply that settles the text', () => {
  const settled = (story?: DecisionCase) => transmitted(story).act(sgOffice, 'respond', guided);

  /** @terms 34 guidedAdoption — What the Secretary-General has settled goes to the Committee, from which decisions issue. */
  it('goes to the Committee, which adopts it as guided by its own circulation', () => {
    const story = settled();
    expect(story.happened).toEqual(['response-recorded', 'round-circulated']);
    story.deliver().after('PT72H').passTime();
    expect(story.last).toMatchObject([
      { type: 'consensus-reached' },
      { type: 'decision-adopted', data: { version: 2, basis: 'guidance' } },
    ]);
    expect(story.state.outcome).toMatchObject({ kind: 'adopted-as-guided', version: 2 });
  });

  it('goes back to facilitation when a member objects, and a text made there is adopted by consensus', () => {
    const story = settled().deliver().position('WHO', 'objection');
    expect(story.state.at).toBe('facilitation');
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'Gentler.' }).deliver().after('PT72H').passTime();
    expect(story.state.outcome).toMatchObject({ kind: 'adopted', version: 3 });
    expect(story.state.outcome).not.toHaveProperty('concerns');
  });

  it('is adopted at once where the body has set that', () => {
    const atOnce = networkWith((roster) => {
      for (const body of roster.bodies) body.settings = { guidedAdoption: 'at-once' };
    });
    const story = settled(new DecisionCase(atOnce));
    expect(story.happened).toEqual(['response-recorded', 'decision-adopted']);
    expect(story.state.outcome).toMatchObject({ concerns: [{ party: 'ILO', position: 'objection' }] });
  });

  /** @terms 40 — What stood against the text when the matter was referred stands beside what is adopted. */
  it('is adopted with the concerns that stood when the matter was referred', () => {
    const story = settled().deliver().after('PT72H').passTime();
    expect(story.state.outcome?.concerns).toEqual([{ party: 'ILO', position: 'objection' }]);
    expect(story.state.concerns).toMatchObject([{ party: 'ILO', reason: 'ILO says why', version: 2 }]);
  });

  it('is adopted without the concern of a member that itself agrees to it', () => {
    const story = settled().deliver().position('ILO', 'no-objection').after('PT72H').passTime();
    expect(story.state.outcome).not.toHaveProperty('concerns');
  });

  it('keeps the concern of a member for which another says that it agrees', () => {
    const told = { onBehalf: true, reason: 'told by phone' };
    const story = settled().deliver().position('ILO', 'no-objection', told, secretariat).after('PT72H').passTime();
    expect(story.state.outcome?.concerns).toEqual([{ party: 'ILO', position: 'objection' }]);
  });
});

describe('an objection that comes late', () => {
  const adopted = () => new DecisionCase().circulated().after('PT72H').passTime();

  /** @terms 40 — A late objection changes no outcome and stands beside it. */
  it('changes no outcome and stands beside it', () => {
    const story = adopted().position('WHO', 'mandate-concern');
    expect(story.isLate).toBe(true);
    expect(story.state).toMatchObject({
      at: 'adopted',
      outcome: { kind: 'adopted', concerns: [{ party: 'WHO', position: 'mandate-concern' }] },
    });
  });

  it('is let go of by the member’s own later word', () => {
    const story = adopted().position('WHO', 'objection').position('WHO', 'no-objection');
    expect(story.state.outcome).not.toHaveProperty('concerns');
  });

  it('that another enters for the member is no word of that member', () => {
    const story = adopted().position('WHO', 'objection', { onBehalf: true, reason: 'by phone' }, secretariat);
    expect(story.isLate).toBe(true);
    expect(story.state.outcome).not.toHaveProperty('concerns');
  });

  it('stands when the version is adopted after it', () => {
    const story = new DecisionCase().circulated();
    story.position('WHO', 'support').position('ILO', 'objection').after('PT73H');
    story.position('WHO', 'objection');
    expect(story.isLate).toBe(true);
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift' }).deliver().after('PT72H').passTime();
    expect(story.state.outcome).toMatchObject({ concerns: [{ party: 'WHO', position: 'objection' }] });
  });
});
