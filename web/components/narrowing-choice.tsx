import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  name: string;
  label: string;
  of: string | undefined;
  choices: readonly (readonly [value: string, words: string])[];
};

/** One of the fields by which a list is narrowed: all, or one of a few. */
export const NarrowingChoice = ({ reader, name, label, of, choices }: Props) => (
  <div class="field">
    <label for={name}>{reader.say(label)}</label>
    <select id={name} name={name}>
      <option value="">{reader.say('register.any')}</option>
      {choices.map(([value, words]) => (
        <option value={value} {...(value === of ? { selected: true } : {})}>
          {words}
        </option>
      ))}
    </select>
  </div>
);
