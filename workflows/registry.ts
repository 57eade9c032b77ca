import type { Role } from '#schemas/actor.ts';
import type { BodySettingName } from '#schemas/body-settings.ts';
import type { Procedure } from './procedure/procedure.ts';

/** That a case goes on, has come about, meets something that stands against it, or is over without it. */
export type Standing = 'moving' | 'done' | 'blocked' | 'ended';
export type Standings = Readonly<Record<Standing, readonly string[]>>;

/** A procedure before anybody needs its rules: what tells its cases from others, and how it is loaded. */
export type Registered = {
  /** As the procedure itself has it: `DEC`. */
  readonly prefix: string;
  /** What stands before the `@` of the address at which a mail begins a case of it. */
  readonly mailbox: string;
  /** Who begins a case of it beside those whom the settings name. */
  readonly alsoBegunBy?: readonly Role[];
  /** Names of its lists that are everybody's, which are parts of addresses. */
  readonly publicLists?: readonly string[];
  /** The body that decides on its cases, and what of how that decides counts in them. */
  readonly decidesIn?: { readonly body: string; readonly by: readonly BodySettingName[] };
  /** What its states and outcomes mean for whoever looks at a list: what is not named waits for somebody. */
  readonly standings?: Standings;
  readonly load: () => Promise<Procedure>;
};

/** The procedures that the platform runs, by id. None is loaded before a case of it is at hand (docs/cold-start.md). */
export const registry: Readonly<Record<string, Registered>> = {
  decision: {
    prefix: 'DEC',
    mailbox: 'decisions',
    decidesIn: {
      body: 'executive-committee',
      by: [
        'floor',
        'findingPeriod',
        'referralPeriod',
        'guidedAdoption',
        'correctionPeriod',
        'networkReads',
        'publicReads',
        'publicDocuments',
        'leastEvidence',
      ],
    },
    standings: {
      moving: ['circulated', 'facilitation', 'referred', 'in-follow-up'],
      done: ['consensus', 'adopted', 'adopted-as-guided', 'published', 'implemented'],
      blocked: ['returned', 'no-consensus'],
      ended: ['withdrawn', 'declined', 'closed-without-decision'],
    },
    load: async () => (await import('./decision/index.ts')).decision,
  },
  'concept-note': {
    prefix: 'CN',
    mailbox: 'concept-notes',
    alsoBegunBy: ['resident-coordinator'],
    publicLists: ['pipeline'],
    // It has no finding and no referral, and its rounds are not the Network's to read.
    decidesIn: { body: 'steering-committee', by: ['floor', 'leastEvidence'] },
    standings: {
      moving: ['submitted', 'technical-review', 'at-steering-committee', 'pipeline', 'joint-programme-review'],
      done: ['approved', 'funded'],
      blocked: ['returned', 'ineligible', 'not-endorsed'],
      ended: ['withdrawn', 'removed'],
    },
    load: async () => (await import('./concept-note/index.ts')).conceptNote,
  },
  'membership-notice': {
    prefix: 'MN',
    mailbox: 'membership-notices',
    alsoBegunBy: ['secretariat'],
    standings: {
      moving: ['to-sign', 'signed'],
      done: ['notified'],
      blocked: ['returned'],
      ended: ['withdrawn', 'closed', 'declined', 'closed-without-decision'],
    },
    load: async () => (await import('./membership-notice/index.ts')).membershipNotice,
  },
};
