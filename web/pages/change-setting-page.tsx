import type { EventView } from '#schemas/api.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { SettingEffects } from '#schemas/settings-effects.ts';
import { LookedAtForm } from '../books/looked-at-form.tsx';
import { Overtaken } from '../books/overtaken.tsx';
import type { Owners } from '../books/setting-change.ts';
import { SettingEffectsTold } from '../books/setting-effects-told.tsx';
import { SettingsHistory } from '../books/settings-history.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { ActFields } from '../form/act-fields.tsx';
import type { FilledForm } from '../form/filled-form.ts';

type Props = {
  frame: Frame;
  form: FilledForm;
  /** Whose settings, in words. */
  title: string;
  act: ActForm;
  kind: 'settings' | 'body' | 'method' | 'own';
  action: string;
  idempotencyKey: string;
  fresh: boolean;
  /** What the change comes to; absent until somebody has looked. */
  effects: SettingEffects | undefined;
  /** What somebody else has entered since the form was opened. */
  meanwhile: readonly EventView[];
  owners: Owners;
  bodyNames: Readonly<Record<string, string>>;
};

/** One setting is changed: which, to what, from when, and why. */
export function ChangeSettingPage({ frame, form, title, act, kind, effects, meanwhile, ...more }: Props) {
  const { owners, bodyNames, ...sent } = more;
  const { reader } = frame;
  const overtaken = meanwhile.length > 0;
  return (
    <Page frame={frame} title={reader.say('settings.change.title')} wrong={form.errors.length > 0 || overtaken} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{reader.say('settings.change.title')}</h1>
      <p class="lead">{title}</p>
      <p>{reader.say('settings.change.lead')}</p>
      {overtaken ? (
        <Overtaken reader={reader}>
          <SettingsHistory {...{ reader, owners, bodyNames }} history={meanwhile} />
        </Overtaken>
      ) : null}
      <LookedAtForm {...{ frame, ...sent }} hasLooked={effects !== undefined} enter={reader.say('settings.save')}>
        <ActFields form={form} kind={kind} act={act} choices={Object.keys(act.choices)} />
        {effects === undefined ? null : <SettingEffectsTold {...{ reader, effects, owners, bodyNames }} />}
      </LookedAtForm>
      <p>
        <a href="/settings">{reader.say('settings.back')}</a>
      </p>
    </Page>
  );
}
