import { assignee } from '#schemas/task.ts';
import type { Submission } from '#workflows/procedure/carry-out.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import type { ConceptNoteForm } from '../schemas/form.ts';
import { fundAt, fundOf } from './fund.ts';
import type { NoteProceedings } from './hearing.ts';
import { noteText } from './note-text.ts';
import { checkOffered } from './options-offered.ts';

/**
 * A note goes to the Resident Coordinator of each country concerned, who submits it (facts 3.1); where none is in office, the
 * configured route takes the place. A new version voids the signatures of the one before.
 */
export function submit(
  proceedings: NoteProceedings,
  { form, proposer, documents }: Submission<ConceptNoteForm>,
  { hashOf, network }: Pick<Surroundings, 'hashOf' | 'network'>,
): void {
  const stranger = form.entities.findIndex(({ party }) => !network.hasParty(party));
  if (stranger >= 0) throw new DomainError('unknown-party', { field: `entities.${stranger}.party` });
  const signatories = form.countries.map(
    (country) =>
      ({
        country,
        by:
          network.holdersOf(residentCoordinator(country), proceedings.at).length > 0 ? 'resident-coordinator' : 'route',
      }) as const,
  );
  const fund = proceedings.state.fund ?? fundAt(network, proceedings.state.openedAt);
  checkOffered(form, fundOf({ fund }));
  const without = signatories.find(({ by }) => by === 'route')?.country;
  if (without !== undefined && fund.route === 'none') {
    throw new DomainError('no-route', {
      field: `countries.${form.countries.indexOf(without)}`,
      params: { country: without },
    });
  }
  const wording = { title: form.title, text: noteText(form) };
  const text = nextVersion({ ...proceedings.state, language: form.language }, wording, hashOf);
  const annexes = documents === undefined ? {} : { documents };
  proceedings.record({ type: 'case-submitted', data: { form, proposer, text, ...annexes, signatories, fund } });
}

export const residentCoordinator = (country: string) => assignee.within(assignee.role('resident-coordinator'), country);
