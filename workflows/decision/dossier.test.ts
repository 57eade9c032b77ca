import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, form, secretariat } from '#test/support/decision-case.ts';
import { dossierOf } from './dossier.ts';

const referred = () => {
  const story = new DecisionCase().circulated().position('UNDP', 'support', { explanation: 'we welcome it' });
  story.position('ILO', 'objection', { reason: 'paragraph 3' });
  story.position('WHO', 'mandate-concern', { reason: 'health is ours' });
  story.act(coordinator, 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'is it workable?' });
  story.act(focalPoint('FAO'), 'advise', { choice: 'advise', reason: 'with a change' });
  story.act(focalPoint('ILO'), 'lift', { choice: 'lift', reason: 'explained to us' }, 'ILO');
  story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
  return story.act(focalPoint('WHO'), 'refer', { choice: 'refer' });
};

const sectionOf = (dossier: string, title: string) => dossier.split(`${title}\n`)[1]?.split('\n\n')[0] ?? '';

describe('the dossier', () => {
  it('is the same for the same history, and another for another', () => {
    const { history } = referred();
    expect(dossierOf(history)).toBe(dossierOf(structuredClone(history)));
    expect(dossierOf(history.slice(0, -1))).not.toBe(dossierOf(history));
  });

  it('names what is disputed: the objection that stands, not the one that was lifted', () => {
    const disputed = sectionOf(dossierOf(referred().history), 'What is disputed');
    expect(disputed).toContain('WHO, mandate-concern: health is ours');
    expect(disputed).not.toContain('ILO');
  });

  it('holds every position with reason, explanation and time', () => {
    const positions = sectionOf(dossierOf(referred().history), 'All positions, in the order in which they were stated');
    expect(positions).toContain(
      '2026-11-02T09:00:00.000Z  ILO: objection on version 1, by ilo@example.org\n    Reason: paragraph 3',
    );
    expect(positions).toContain('Explanation: we welcome it');
  });

  it('shows where each member stands at the end, silent ones too', () => {
    const standing = sectionOf(dossierOf(referred().history), 'Positions on the newest version');
    expect(standing).toContain('ILO: no-objection');
    expect(standing).toContain('WHO: mandate-concern');
    expect(standing).toContain('DESA: silent');
  });

  it('tells what was tried, in order', () => {
    const tried = sectionOf(dossierOf(referred().history), 'What was done and tried');
    const order = [
      'Round 1: version 1',
      'No consensus on version 1',
      'Consulted FAO: is it workable?',
      'Advice of FAO',
      'ILO lifted',
      'agreement was not reached: no way found',
      'The Committee referred',
    ];
    expect(order.map((part) => tried.indexOf(part))).toEqual(
      order.map((part) => tried.indexOf(part)).sort((a, b) => a - b),
    );
    expect(order.filter((part) => !tried.includes(part))).toEqual([]);
  });

  it('holds all versions of the text with their hashes, whatever became of them', () => {
    const story = new DecisionCase().submit().act(secretariat, 'screen', { choice: 'return', reason: 'annex' });
    story.act(focalPoint('ILO'), 'submit', { choice: 'submit', form: { ...form, text: 'Second try.' } });
    const dossier = dossierOf(story.history);
    expect(dossier).toContain(`Version 1 (en): Workplan 2027\n-----------------------------\n${form.text}`);
    expect(dossier).toContain('Second try.');
    for (const { hash } of story.state.texts) expect(dossier).toContain(hash);
  });

  it('is not made for a case that was never submitted', () => {
    expect(() => dossierOf([])).toThrow('never submitted');
  });
});
