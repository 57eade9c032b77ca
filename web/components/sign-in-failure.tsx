import type { SayingParams } from '#words/saying-params.ts';
import type { Frame } from './frame.ts';

type Props = { frame: Frame; code: string; params: SayingParams };

/** Why the provider did not bring somebody in, and what to do now. */
export function SignInFailure({ frame: { reader, provider = '' }, code, params }: Props) {
  return (
    <div class="summary" role="alert" tabindex={-1}>
      <h2>{reader.say('sign-in.failed')}</h2>
      <p>{reader.refusal(code, { provider, ...params })}</p>
      <p>{reader.say('sign-in.failed.otherwise')}</p>
    </div>
  );
}
