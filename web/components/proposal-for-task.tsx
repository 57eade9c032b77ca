import type { AssignmentProposal } from '#schemas/assignment.ts';
import type { FilledForm } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';
import { ProposedPeople } from './proposed-people.tsx';

type Props = { form: FilledForm; taskId: string; proposal: AssignmentProposal | undefined };

/** The way to a proposal of people, and the proposal that was asked for. It only fills in the form. */
export function ProposalForTask({ form, taskId, proposal }: Props) {
  const { reader } = form;
  const [proposed] = proposal?.cases ?? [];
  return (
    <section aria-label={reader.say('proposal.title')}>
      <form method="get" action={`/tasks/${taskId}/proposal`} novalidate>
        <TextField
          form={form}
          name="keep"
          label={reader.say('form.keep.label')}
          hint={reader.say('form.keep.hint')}
          optional
        />
        <button class="button quiet" type="submit">
          {reader.say('proposal.ask')}
        </button>
      </form>
      <p>
        <a href="/assignments">{reader.say('proposals.title')}</a>
      </p>
      {proposal === undefined || proposed === undefined ? null : (
        <>
          <p>{reader.say(proposal.isOptimal ? 'proposal.optimal' : 'proposal.in-time')}</p>
          <ProposedPeople reader={reader} proposed={proposed} />
          <p class="note">{reader.say('proposal.nothing-sent')}</p>
        </>
      )}
    </section>
  );
}
