import type { RegisterFilter } from '#schemas/register-query.ts';
import type { Reader } from '../reader.ts';
import { NarrowingChoice } from './narrowing-choice.tsx';
import { ShowButton } from './show-button.tsx';

type Props = {
  reader: Reader;
  filter: RegisterFilter;
  procedures: readonly string[];
  /** How cases end, each with a procedure that has words for it. */
  kinds: readonly (readonly [kind: string, procedure: string])[];
};

/** Which outcomes are shown; the address says it too. */
export function RegisterSearch({ reader, filter, procedures, kinds }: Props) {
  const named = procedures.map((id) => [id, reader.of(id).say(`procedures.${id}`)] as const);
  const outcomes = reader.sorted(kinds.map(([kind, id]) => [kind, reader.of(id).say(`outcomes.${kind}`)] as const));
  return (
    <search aria-label={reader.say('register.search')}>
      <form method="get" action="/register">
        <div class="field">
          <label for="q">{reader.say('register.words')}</label>
          <input id="q" name="q" type="search" maxlength={200} dir="auto" value={filter.q ?? ''} />
        </div>
        <div class="row">
          <NarrowingChoice
            {...{ reader, name: 'procedure', label: 'register.procedure', of: filter.procedure, choices: named }}
          />
          <NarrowingChoice
            {...{ reader, name: 'outcome', label: 'register.outcome', of: filter.outcome, choices: outcomes }}
          />
          <div class="field">
            <label for="year">{reader.say('register.year')}</label>
            <input id="year" name="year" class="short" inputmode="numeric" pattern="\d{4}" value={filter.year ?? ''} />
          </div>
          <ShowButton reader={reader} />
        </div>
      </form>
    </search>
  );
}
