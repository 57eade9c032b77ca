import type { EventView } from '#schemas/api.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { Effects } from '#schemas/people-effects.ts';
import { EffectsTold } from '../books/effects-told.tsx';
import { LookedAtForm } from '../books/looked-at-form.tsx';
import { Overtaken } from '../books/overtaken.tsx';
import { PeopleHistory } from '../books/people-history.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { FormFields } from '../form/form-fields.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  fields: Fields;
  kind: 'person' | 'new-person' | 'members';
  title: string;
  /** What the change comes to; absent until somebody has looked. */
  effects: Effects | undefined;
  /** What somebody else has changed since the form was opened. */
  meanwhile: readonly EventView[];
  action: string;
  idempotencyKey: string;
  fresh: boolean;
};

/** Somebody's roles, or the members of a body, are changed: what follows is shown before it is saved. */
export function ChangePeoplePage({ frame, form, fields, kind, title, effects, meanwhile, ...sent }: Props) {
  const { reader } = frame;
  const overtaken = meanwhile.length > 0;
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0 || overtaken} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="lead">{reader.say('people.change.lead')}</p>
      {overtaken ? (
        <Overtaken reader={reader}>
          <PeopleHistory reader={reader} history={meanwhile} />
        </Overtaken>
      ) : null}
      <LookedAtForm {...{ frame, ...sent }} hasLooked={effects !== undefined} enter={reader.say('settings.save')}>
        <FormFields form={form} fields={fields} about={['people']} />
        {effects === undefined ? null : <EffectsTold reader={reader} told={effects} />}
      </LookedAtForm>
      <p>
        <a href="/people">{reader.say('people.back')}</a>
      </p>
    </Page>
  );
}
