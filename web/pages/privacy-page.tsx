import type { Role } from '#schemas/actor.ts';
import type { Contacts } from '#schemas/contacts.ts';
import { Contact } from '../components/contact.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { WideTable } from '../components/wide-table.tsx';
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
      <WideTable label={reader.say('privacy.data')}>
        <Head reader={reader} labels={['privacy.what', 'privacy.why', 'privacy.long']} />
        <tbody>
          {kinds.map((kind) => (
            <tr>
              <th scope="row" class="words">
                {reader.say(`privacy.${kind}`)}
              </th>
              <td class="words">{reader.say(`privacy.${kind}.why`)}</td>
              <td class="words">{reader.say(`privacy.${kind}.long`, kept)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <h2 id="who">{reader.say('privacy.who')}</h2>
      <WideTable label={reader.say('privacy.who')}>
        <Head reader={reader} labels={['privacy.role', 'privacy.cases', 'privacy.people', 'privacy.machines']} />
        <tbody>
          {sights.map(({ role, everyCaseOf, people, machines }) => (
            <tr>
              <th scope="row">{reader.say(`roles.${role}`)}</th>
              <td class="words">{casesSeen(reader, everyCaseOf, procedures)}</td>
              <td>{reader.say(yesOrNo(people))}</td>
              <td>{reader.say(yesOrNo(machines))}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p>{reader.say('privacy.others')}</p>
      <p>{reader.say('privacy.published')}</p>
      <p>{reader.say('privacy.cookies')}</p>
      <p>{reader.say('privacy.write')}</p>
      <Contact reader={reader} address={privacy} />
    </Page>
  );
}

const Head = ({ reader, labels }: { reader: Reader; labels: readonly string[] }) => (
  <thead>
    <tr>
      {labels.map((label) => (
        <th scope="col">{reader.say(label)}</th>
      ))}
    </tr>
  </thead>
);

const yesOrNo = (is: boolean): string => (is ? 'privacy.yes' : 'privacy.no');

/** Of each procedure whose every case is theirs, that it is; where that is none, that they need a part in a case. */
function casesSeen(reader: Reader, everyCaseOf: readonly string[], procedures: number): string {
  if (everyCaseOf.length === 0) return reader.say('privacy.part');
  if (everyCaseOf.length === procedures) return reader.say('privacy.every');
  const named = everyCaseOf.map((id) => reader.of(id).say(`procedures.${id}`));
  return reader.labelled(reader.list(named), reader.say('privacy.every'));
}
