import type { FilledForm } from './filled-form.ts';
import { RowList } from './row-list.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

const words = { row: 'form.followUp.label', add: 'form.add-follow-up', remove: 'form.remove-follow-up' };

/** What the decision asks of whom, by when. */
export function FollowUpRows({ form, parties }: { form: FilledForm; parties: readonly string[] }) {
  const { reader } = form;
  const owners = parties.map((party) => [party, party] as const);
  return (
    <RowList
      form={form}
      name="followUps"
      words={words}
      fields={(prefix) => (
        <>
          <TextField form={form} name={`${prefix}.action`} label={reader.say('form.action.label')} />
          <div class="row">
            <SelectField form={form} name={`${prefix}.owner`} label={reader.say('form.owner.label')} choices={owners} />
            <TextField form={form} name={`${prefix}.dueAt`} label={reader.say('form.dueAt.label')} type="date" />
          </div>
        </>
      )}
    />
  );
}
