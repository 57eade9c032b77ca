import type { Role } from '#schemas/actor.ts';
import type { Language } from '#schemas/language.ts';
import type { Person, Roster } from '#schemas/roster.ts';
import { Directory } from '#workflows/network/directory.ts';

export const members = ['DESA', 'ILO', 'IOM', 'OHCHR', 'UNDP', 'UNHCR', 'UNICEF', 'UNODC', 'WHO'];

/** A role mailbox that held its role before any test begins. */
const person = (
  mailbox: string,
  role: Role,
  party?: string,
  language: Language = 'en',
  timeZone = 'Europe/Zurich',
): Person => ({
  id: `${mailbox}@example.org`,
  name: mailbox,
  language,
  timeZone,
  roles: [{ role, ...(party === undefined ? {} : { party }), from: '2024-01-01' }],
});

const ofParty = (party: string): Person[] => {
  const mailbox = party.toLowerCase();
  const language = party === 'UNHCR' ? 'ar' : 'en';
  return [
    person(mailbox, 'focal-point', party, language),
    person(`${mailbox}.alternate`, 'alternate', party, language, 'America/New_York'),
    person(`${mailbox}.principal`, 'principal', party, language),
  ];
};

const method = {
  from: '2024-01-01',
  minimumPeriod: 'PT72H',
  requiredLanguages: [],
  remindBefore: 'PT24H',
  basis: 'working method of the tests',
};

/** Nine members with three mailboxes each, one of them in Arabic; two members of the Network beside them; and those who keep the procedure. */
export const roster: Roster = {
  parties: [...members, 'FAO', 'UNESCO'].map((id) => ({ id, names: { en: id } })),
  people: [
    ...[...members, 'FAO', 'UNESCO'].flatMap(ofParty),
    person('coordinator', 'coordinator', undefined, 'en', 'Africa/Nairobi'),
    person('secretariat', 'secretariat'),
    person('sg-office', 'sg-office', undefined, 'en', 'America/New_York'),
    person('auditor', 'auditor', undefined, 'ar', 'Asia/Amman'),
  ],
  bodies: [
    {
      id: 'executive-committee',
      names: { en: 'Executive Committee' },
      timeZone: 'Europe/Zurich',
      members: members.map((party) => ({ party, from: '2024-01-01' })),
      workingMethods: [
        { ...method, method: 'silence' },
        { ...method, method: 'explicit' },
        { ...method, method: 'meeting' },
      ],
      // What it means that the Network reads is tried in tests of its own (workflows/decision/domain/network.test.ts).
      settings: { networkReads: 'no' },
    },
    {
      id: 'network',
      names: { en: 'Network' },
      timeZone: 'Europe/Zurich',
      members: [...members, 'FAO', 'UNESCO'].map((party) => ({ party, from: '2024-01-01' })),
      workingMethods: [],
    },
  ],
  settings: { mayPropose: ['focal-point'], remindAfter: 'P7D' },
};

/** The test network, changed where a test needs it otherwise. */
export const networkWith = (change: (roster: Roster) => void = () => undefined): Directory => {
  const changed = structuredClone(roster);
  change(changed);
  return new Directory(changed);
};

export const network = networkWith();

/** The same, where members of the Network outside the Committee (FAO and UNESCO) read what goes round. */
export const networkThatReads = (): Directory =>
  networkWith(({ bodies: [body] }) => {
    if (body !== undefined) body.settings = { ...body.settings, networkReads: 'yes' };
  });
