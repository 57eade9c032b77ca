import { canonicalText } from '#schemas/text/canonical.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Hearing } from '../hearing.ts';
import { runClock } from '../run-clock.ts';

/** The secretariat attaches a language version of the text in circulation. */
export function translate({ act, proceedings, surroundings }: Hearing<'translate'>): void {
  const { translation } = act;
  const { version } = proceedings.round;
  const attached = proceedings.state.texts.find((text) => text.version === version)?.languages ?? [];
  if (attached.includes(translation.language)) {
    throw new DomainError('already-attached', {
      field: 'translation.language',
      params: { language: translation.language },
    });
  }
  const hash = surroundings.hashOf(canonicalText(translation.title, translation.text));
  proceedings.record({ type: 'translation-attached', data: { version, translation, hash } });
  runClock(proceedings);
}
