import type { Role } from '#schemas/actor.ts';
import type { LateBounce } from '#schemas/late-bounce.ts';
import type { Roster } from '#schemas/roster.ts';

/** Few members, so that random commands often meet the same one, and cheap to mail. */
export const committee = ['DESA', 'ILO', 'IOM', 'WHO'] as const;

const holder = (mailbox: string, role: Role, party?: string) => ({
  id: `${mailbox}@example.org`,
  name: mailbox,
  language: mailbox.startsWith('who') ? ('ar' as const) : ('en' as const),
  timeZone: 'Europe/Zurich',
  roles: [{ role, ...(party === undefined ? {} : { party }), from: '2020-01-01' }],
});

const method = {
  from: '2020-01-01',
  minimumPeriod: 'PT72H',
  requiredLanguages: [],
  remindBefore: 'PT24H',
  basis: 'test',
};

export const smallRoster = (lateBounce: LateBounce = 'stop'): Roster => ({
  parties: [...committee, 'FAO'].map((id) => ({ id, names: { en: id } })),
  people: [
    ...[...committee, 'FAO'].flatMap((party) => [
      holder(party.toLowerCase(), 'focal-point', party),
      holder(`${party.toLowerCase()}.alternate`, 'alternate', party),
    ]),
    holder('iom.principal', 'principal', 'IOM'),
    holder('ilo.principal', 'principal', 'ILO'),
    holder('coordinator', 'coordinator'),
    holder('secretariat', 'secretariat'),
    holder('sg-office', 'sg-office'),
    holder('auditor', 'auditor'),
    holder('rc', 'resident-coordinator'),
  ],
  bodies: [
    {
      id: 'executive-committee',
      names: { en: 'Executive Committee' },
      timeZone: 'Europe/Zurich',
      members: committee.map((party) => ({ party, from: '2020-01-01' })),
      workingMethods: [
        { ...method, lateBounce, method: 'silence' },
        // Other than 72 h, so that a test can tell the method's period from a constant.
        { ...method, lateBounce, method: 'explicit', minimumPeriod: 'PT96H' },
      ],
    },
  ],
  settings: { mayPropose: ['focal-point', 'alternate', 'secretariat'], remindAfter: 'P20D' },
});
