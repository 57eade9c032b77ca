import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { ProviderLink } from '../components/provider-link.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  /** The page that asked for signing in. */
  back: string;
  /** Why the provider did not bring the person in. */
  notice?: Child;
};

/** First step: the address to which a code is sent, or the way to the provider. */
export function SignInPage({ frame, form, back, notice }: Props) {
  const { reader, csrf, provider } = frame;
  const wrong = form.errors.length > 0 || notice !== undefined;
  return (
    <Page frame={frame} title={reader.say('sign-in.title')} wrong={wrong}>
      <ErrorSummary reader={reader} errors={form.errors} />
      {notice}
      <h1>{reader.say('sign-in.title')}</h1>
      {back === '/' ? null : <p>{reader.say('sign-in.needed')}</p>}
      <ProviderLink frame={frame} back={back} />
      {provider === undefined ? null : <h2>{reader.say('sign-in.by-mail')}</h2>}
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="back" value={back} />
        <TextField
          form={form}
          name="email"
          type="email"
          label={reader.say('sign-in.email')}
          hint={reader.say('sign-in.email.hint')}
        />
        <button class={provider === undefined ? 'button' : 'button quiet'} type="submit">
          {reader.say('sign-in.send')}
        </button>
      </form>
    </Page>
  );
}
