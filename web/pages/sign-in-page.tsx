import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';

type Props = { frame: Frame; form: FilledForm /** The page that asked for signing in. */; back: string };

/** First step: the address to which a code is sent. */
export function SignInPage({ frame, form, back }: Props) {
  const { reader, csrf } = frame;
  return (
    <Page frame={frame} title={reader.say('sign-in.title')} wrong={form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{reader.say('sign-in.title')}</h1>
      {back === '/' ? null : <p>{reader.say('sign-in.needed')}</p>}
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
        <button class="button" type="submit">
          {reader.say('sign-in.send')}
        </button>
      </form>
    </Page>
  );
}
