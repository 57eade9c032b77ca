import { isTyped, type Kept } from '../form/kept.ts';
import { labelOf } from '../form/label-of.ts';
import type { Frame } from './frame.ts';
import { typedFormId } from './language-switch.tsx';

type Props = {
  frame: Frame;
  kept: Kept;
  /** Nobody is signed in: that comes first, in a window of its own so that this page stays. */
  signedOut?: boolean;
  /** There is no form any more that it could go into. */
  closed?: boolean;
};

/** Gives back what somebody wrote: to copy from here, and with a button that opens the form again filled in with it. */
export function KeptText({ frame, kept, signedOut = false, closed = false }: Props) {
  const { reader } = frame;
  const typed = [...kept.entries].filter(([name]) => isTyped(kept.fields, name));
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{reader.say('kept.title')}</h2>
      <p>{reader.say(closed ? 'kept.closed' : signedOut ? 'kept.signed-out' : 'kept.lead')}</p>
      {signedOut ? (
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            {reader.say('kept.sign-in')}
          </a>
        </p>
      ) : null}
      {closed ? null : (
        <form id={typedFormId} method="post" action={kept.action}>
          {[...kept.entries].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="buttons">
            <button class="button" type="submit" name="do" value="check">
              {reader.say('kept.back')}
            </button>
          </div>
        </form>
      )}
      {typed.map(([name, value], index) => (
        <div class="field">
          <label for={`kept-${index}`}>{labelOf(reader, name)}</label>
          <textarea id={`kept-${index}`} readonly rows={value.length > 200 ? 8 : 2} dir="auto">
            {`\n${value}`}
          </textarea>
        </div>
      ))}
    </section>
  );
}
