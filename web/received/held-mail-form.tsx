import type { MailSender } from '#schemas/held-mail.ts';
import { EnterButton } from '../components/enter-button.tsx';
import type { Frame } from '../components/frame.ts';
import { typedFormId } from '../components/language-switch.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { FlagField } from '../form/flag-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  action: string;
  /** Whom to tell, where that is safe and they have not been answered. */
  tellable: MailSender | undefined;
  isAnswered: boolean;
};

/** What the secretariat can make of a mail that waits, one of three: each has a button of its own. */
export function HeldMailForm({ frame, form, action, tellable, isAnswered }: Props) {
  const { reader, csrf, begins = [] } = frame;
  return (
    <form id={typedFormId} method="post" action={action} aria-labelledby="becomes" novalidate>
      <EnterButton reader={reader} />
      <input type="hidden" name="csrf" value={csrf} />
      <h2 id="becomes">{reader.say('received.becomes')}</h2>
      <p>{reader.say('received.becomes.lead')}</p>
      {tellable === undefined ? (
        <p class="soft">{reader.say(isAnswered ? 'received.untold.answered' : 'received.untold.unsafe')}</p>
      ) : (
        <FlagField
          form={form}
          name="tells"
          label={reader.say('form.tells.label')}
          hint={reader.say(tellable.isProven ? 'received.tells.proven' : 'received.tells.unproven')}
        />
      )}
      {begins.length === 0 ? null : (
        <fieldset class="group field">
          <legend>{reader.say('received.open')}</legend>
          <p>{reader.say('received.open.lead')}</p>
          <SelectField
            form={form}
            name="procedure"
            label={reader.say('form.procedure.label')}
            choices={begins.map(({ procedure }) => [procedure, reader.of(procedure).say(`procedures.${procedure}`)])}
          />
          <Button act="opened">{reader.say('received.open')}</Button>
        </fieldset>
      )}
      <fieldset class="group field">
        <legend>{reader.say('received.link')}</legend>
        <p>{reader.say('received.link.lead')}</p>
        <TextField
          form={form}
          name="caseId"
          label={reader.say('form.caseId.label')}
          hint={reader.say('received.link.hint')}
        />
        <Button act="linked">{reader.say('received.link')}</Button>
      </fieldset>
      <fieldset class="group field">
        <legend>{reader.say('received.refuse')}</legend>
        <p>{reader.say('received.refuse.lead')}</p>
        <TextField
          form={form}
          name="reason"
          rows={3}
          label={reader.say('form.reason.label')}
          hint={reader.say('received.refuse.hint')}
        />
        <Button act="refused">{reader.say('received.refuse')}</Button>
      </fieldset>
    </form>
  );
}

const Button = ({ act, children }: { act: string; children?: string }) => (
  <button class="button" type="submit" name="do" value={act}>
    {children}
  </button>
);
