import type { Delivery } from '#schemas/deliveries.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { noticeTask } from '#workflows/circulation/tasks.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { isProblem, mailFates } from '#workflows/procedure/mail-fates.ts';
import type { Caller } from '../../caller.ts';
import type { ReadableCase } from '../../readable-case.ts';
import type { Unsent } from './unsent-mails.ts';

export type Shown = {
  /** Mails of which one of these became; all where nothing is said. */
  readonly fates?: readonly string[] | undefined;
};

/** The mails about one event of a case; none where nothing of it is the reader's any more. */
export function deliveryOf(
  { module, state, history, reader: { network } }: ReadableCase,
  number: number,
  { fates, person, owed }: Shown & { readonly person: string | undefined; readonly owed: Unsent },
  { language }: Caller,
): Delivery[] {
  const told = history.map((event) => ({ ...event, told: module.tell(event) }));
  const event = told.find(({ seq }) => seq === number);
  if (event === undefined) return [];
  const { caseId } = state;
  const mails = mailFates(told)
    .filter(({ seq, to }) => seq === number && (person === undefined || to === person))
    .map(({ to, state: fate }) => ({ to, fate: owed.isOwed(caseId, number, to) ? 'unsent' : fate }))
    .filter(({ fate }) => fates === undefined || fates.includes(fate));
  if (mails.length === 0) return [];
  const kinds = [...new Set(mails.map(({ fate }) => fate))];
  const unreached = mails.filter(({ fate }) => isProblem(fate)).map(({ to }) => to);
  const words = (to: readonly string[]) => [
    ...new Set(
      told
        .filter(({ told: { mails: news } }) => news?.about === number && news.to.some((one) => to.includes(one)))
        .flatMap((each) => each.told.words),
    ),
  ];
  return [
    {
      ...{ caseId, procedure: module.id, title: shownLine(titleIn(language, state)), event },
      mails: kinds.map((fate) => {
        const to = mails.filter((mail) => mail.fate === fate).map((mail) => mail.to);
        return { fate, to, reasons: isProblem(fate) ? words(to) : [] };
      }),
      tasks: Object.values(state.tasks)
        .filter(({ kind, party }) => kind === noticeTask && standsFor(network, party, unreached))
        .map(({ taskId, party }) => ({ taskId, party: party ?? null })),
    },
  ];
}

/** Whether one of the mailboxes is of somebody who has ever acted for the party. */
const standsFor = (network: Directory, party: string | undefined, mailboxes: readonly string[]): boolean =>
  mailboxes.some((id) => network.person(id)?.roles.some((held) => held.party === party) ?? true);
