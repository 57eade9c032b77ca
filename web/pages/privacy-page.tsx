import type { Role } from '#schemas/actor.ts';
import type { Contacts } from '#schemas/contacts.ts';
import { Contact } from '../components/contact.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

const kinds = ['person', 'acts', 'sent', 'received', 'drafts', 'views', 'sign-in'] as const;

type Sight = {
  readonly role: Role;
  readonly everyCaseOf: readonly string[];
  readonly people: boolean;
  readonly machines: boolean;
};

type Props = {
  frame: Frame;
  contacts: Contacts;
  /** How many procedures there are. */
  procedures: number;
  sights: readonly Sight[];
  /** How long what goes by itself is kept. */
  kept: { readonly minutes: number; readonly days: number; readonly sessionDays: number };
};

/** Which personal data are kept, why, for how long, and who sees them: the last as the rules themselves say it. */
export function PrivacyPage({ frame, contacts, procedures, sights, kept }: Props) {
  const { reader } = frame;
  const { controller, privacy } = contacts;
  return (
    <Page frame={frame} title={reader.say('privacy.title')}>
      <h1>{reader.say('privacy.title')}</h1>
      <p class="lead">{reader.say('privacy.lead')}</p>
      <p>
        {controller === undefined
          ? reader.say('privacy.controller.none')
          : reader.say('privacy.controller', { controller })}
      </p>
      <h2>{reader.say('privacy.data')}</h2>
      <StackedTable
        label={reader.say('privacy.data')}
        columns={['privacy.what', 'privacy.why', 'privacy.long'].map((column) => reader.say(column))}
      >
        {kinds.map((kind) => (
          <tr>
            <th scope="row" class="words">
              {reader.say(`privacy.${kind}`)}
            </th>
            <Cell of={reader.say('privacy.why')}>{reader.say(`privacy.${kind}.why`)}</Cell>
            <Cell of={reader.say('privacy.long')}>{reader.say(`privacy.${kind}.long`, kept)}</Cell>
          </tr>
        ))}
      </StackedTable>
      <h2 id="who">{reader.say('privacy.who')}</h2>
      <StackedTable
        label={reader.say('privacy.who')}
        columns={['privacy.role', 'privacy.cases', 'privacy.people', 'privacy.machines'].map((column) =>
          reader.say(column),
        )}
      >
        {sights.map(({ role, everyCaseOf, people, machines }) => (
          <tr>
            <th scope="row">{reader.say(`roles.${role}`)}</th>
            <Cell of={reader.say('privacy.cases')}>{casesSeen(reader, everyCaseOf, procedures)}</Cell>
            <Cell of={reader.say('privacy.people')}>{reader.say(yesOrNo(people))}</Cell>
            <Cell of={reader.say('privacy.machines')}>{reader.say(yesOrNo(machines))}</Cell>
          </tr>
        ))}
      </StackedTable>
      <p>{reader.say('privacy.others')}</p>
      <p>{reader.say('privacy.published')}</p>
      <p>{reader.say('privacy.cookies')}</p>
      <p>{reader.say('privacy.write')}</p>
      <Contact reader={reader} address={privacy} />
    </Page>
  );
}

const yesOrNo = (is: boolean): string => (is ? 'privacy.yes' : 'privacy.no');

/** Of each procedure whose every case is theirs, that it is; where that is none, that they need a part in a case. */
function casesSeen(reader: Reader, everyCaseOf: readonly string[], procedures: number): string {
  if (everyCaseOf.length === 0) return reader.say('privacy.part');
  if (everyCaseOf.length === procedures) return reader.say('privacy.every');
  const named = everyCaseOf.map((id) => reader.of(id).say(`procedures.${id}`));
  return reader.labelled(reader.list(named), reader.say('privacy.every'));
}
