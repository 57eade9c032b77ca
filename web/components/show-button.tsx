import type { Reader } from '../reader.ts';

/** Shows a list as it was narrowed: the last field of a form that is fetched and changes nothing. */
export const ShowButton = ({ reader }: { reader: Reader }) => (
  <div class="field">
    <button class="button quiet" type="submit">
      {reader.say('cases.show')}
    </button>
  </div>
);
