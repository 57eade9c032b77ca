import { canonicalText } from '#schemas/text/canonical.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { runClock } from '../run-clock.ts';
import type { Circulating } from '../schemas/state.ts';
import { roundOf, type Setup } from '../setup.ts';
import type { RoundHearing } from './round-hearing.ts';

/** The desk attaches a language version of the text in circulation. */
export const translate =
  <S extends Circulating>(setup: Setup<S>) =>
  ({ act, proceedings, surroundings }: RoundHearing<S, 'translate'>): void => {
    const { translation } = act;
    const { version } = roundOf(proceedings.state);
    const attached = proceedings.state.texts.find((text) => text.version === version)?.languages ?? [];
    if (attached.includes(translation.language)) {
      throw new DomainError('already-attached', {
        field: 'translation.language',
        params: { language: translation.language },
      });
    }
    const hash = surroundings.hashOf(canonicalText(translation.title, translation.text));
    const titles = { ...proceedings.state.titles, [translation.language]: translation.title };
    proceedings.record({ type: 'translation-attached', data: { version, translation, hash, titles } });
    runClock(setup, proceedings);
  };
