import type { Reader } from '../reader.ts';

/**
 * The Enter key in a field presses a form's first submit button (HTML, implicit submission). In a long form that must
 * neither send nor remove anything: this button, out of sight, shows the form again as it is filled in.
 */
export function EnterButton({ reader }: { reader: Reader }) {
  return (
    <button class="unseen" type="submit" name="do" value="check" tabindex={-1}>
      {reader.say('form.check')}
    </button>
  );
}
