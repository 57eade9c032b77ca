import { expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { dossierOf } from '../decision/dossier.ts';
import { roundsOf } from '../decision/rounds.ts';
import { evidenceOfEvent } from './evidence-of-event.ts';

const story = new DecisionCase().circulated();
story.position('UNDP', 'support', {}, { ...focalPoint('UNDP'), proof: 'signed-mail' });
story.position('UNHCR', 'no-objection', {}, { ...focalPoint('UNHCR'), proof: 'mail', signatureFault: 'altered' });
story.position('WHO', 'support', { onBehalf: true }, secretariat);
story.position('ILO', 'objection', { reason: 'paragraph 3' });
story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
const { history } = story;

const shown = { UNDP: 'signed-mail', UNHCR: 'mail', WHO: 'on-behalf', ILO: 'sign-in' } as const;

it('of every act is the proof of whoever acted, and below that of an entry for somebody', () => {
  const positions = history.filter(({ type }) => type === 'position-stated');
  expect(
    Object.fromEntries(positions.map((each) => [(each.data as { party: string }).party, evidenceOfEvent(each)])),
  ).toEqual(shown);
  expect(evidenceOfEvent({ actor: { system: 'clock' }, data: {} })).toBeUndefined();
});

it('is the same in the record of rounds and in the dossier', () => {
  const statements = roundsOf(history).flatMap((round) => round.statements);
  expect(Object.fromEntries(statements.map(({ party, evidence }) => [party, evidence]))).toEqual(shown);
  const dossier = dossierOf(history);
  expect(dossier).toContain(
    'UNDP: support, version 1, by undp@example.org, by a mail signed with a certificate (S/MIME), ',
  );
  expect(dossier).toContain(
    'by unhcr@example.org, by a mail for which the domain of the sender vouched, whose S/MIME signature was not accepted, since what came is not what was signed, ',
  );
  expect(dossier).toContain('WHO: support, version 1, entered on behalf of the member by secretariat@example.org, ');
  expect(dossier).toMatch(/agreement was not reached.*, by coordinator@example.org, signed in,/);
});
