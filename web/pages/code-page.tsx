import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { CodeField } from '../form/code-field.tsx';
import type { FilledForm } from '../form/filled-form.ts';

type Props = { frame: Frame; form: FilledForm; email: string; back: string };

/** Second step: the code from the mail. Says the same whether or not the address is known. */
export function CodePage({ frame, form, email, back }: Props) {
  const { reader, csrf } = frame;
  return (
    <Page frame={frame} title={reader.say('sign-in.code.title')} wrong={form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{reader.say('sign-in.code.title')}</h1>
      <p>{reader.say('sign-in.code.sent', { email })}</p>
      <form method="post" action="/sign-in/code" novalidate>
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="email" value={email} />
        <CodeField form={form} label={reader.say('sign-in.code')} hint={reader.say('sign-in.code.hint')} />
        <button class="button" type="submit">
          {reader.say('sign-in.confirm')}
        </button>
      </form>
      <p>
        <a href="/sign-in">{reader.say('sign-in.again')}</a>
      </p>
    </Page>
  );
}
