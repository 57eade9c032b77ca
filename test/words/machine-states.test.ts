import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { stateInWords } from '#web/executions/state-words.ts';
import { Reader } from '#web/reader.ts';
import { everyState } from './every-state.ts';

const readerOf = (language: Language, procedure: string) =>
  new Reader({ language, timeZone: 'UTC', now: '2026-03-02T09:00:00.000Z', procedure });

describe.each(Language.options)('in %s', (language) => {
  it.each(everyState)('the state $name of the machine of a $procedure has a name', ({ procedure, name }) => {
    const said = stateInWords(readerOf(language, procedure), name);
    expect(said).toBeTruthy();
    expect(said).not.toContain('machine.');
    if (['ar', 'ru', 'zh'].includes(language)) expect(said).not.toMatch(/[A-Za-z]/);
  });

  it('no two states of a machine have the same', () => {
    for (const procedure of new Set(everyState.map((state) => state.procedure))) {
      const states = everyState.filter((state) => state.procedure === procedure);
      const names = states.map(({ name }) => stateInWords(readerOf(language, procedure), name));
      expect(new Set(names).size).toBe(states.length);
    }
  });

  it('one that no machine has any more has none', () => {
    expect(stateInWords(readerOf(language, 'decision'), 'Of old: remind')).toBeUndefined();
  });
});
