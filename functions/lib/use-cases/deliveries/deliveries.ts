import { type DeliveriesPage, type Delivery, DeliveryFate } from '#schemas/deliveries.ts';
import { PersonId } from '#schemas/ids.ts';
import { registry } from '#workflows/registry.ts';
import { assertMayReadBoard } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { cursorAt, placeOf } from '../../cursor.ts';
import { InvalidInputError } from '../../errors.ts';
import { notAmong } from '../../not-among.ts';
import { findReadableCase } from '../../readable-case.ts';
import type { Services } from '../../services.ts';
import { assertAwaited, type ListRequest } from '../list-request.ts';
import { deliveryOf, type Shown } from './delivery-of.ts';
import { type Hit, unsentMails } from './unsent-mails.ts';

type Filters = {
  readonly fate?: string | undefined;
  readonly procedure?: string | undefined;
  readonly person?: string | undefined;
};

/** Events on a page; each takes its case to be read. */
const perPage = 25;
/** Events with mails that did not arrive that stand before the others. */
const shownFirst = 10;

/**
 * What became of the mails about cases that the caller may read: what is owed and what did not arrive first, then the latest. The index says which events,
 * and each is read from its case. @throws ForbiddenError, InvalidInputError for a filter whose value there is not, BadCursorError
 */
export async function deliveries(
  services: Services,
  caller: Caller,
  { cursor, callerGone, ...asked }: Filters & ListRequest,
): Promise<DeliveriesPage> {
  assertMayReadBoard(caller);
  const { fate, procedure, person } = known(asked);
  const filters = { ...(procedure && { procedure }), ...(person && { person }) };
  const list = ['deliveries', caller.person.id, fate, procedure, person];
  const after = placeOf(list, cursor);
  const found = (mails: string, limit: number) =>
    services.searcher.find({
      ...{ person: caller.person.id, at: caller.now, filters: { ...filters, mails }, limit },
      ...(mails === fatesOf(fate) && after !== undefined ? { after } : {}),
    });
  const owed = await unsentMails(services, caller.now);
  const read = async (hits: readonly Hit[], shown: Shown) => {
    assertAwaited({ callerGone });
    const ids = [...new Set(hits.map(({ caseId }) => caseId))];
    const cases = await Promise.all(ids.map((caseId) => findReadableCase(services, caller, caseId)));
    const byId = new Map(ids.map((caseId, index) => [caseId, cases[index]]));
    return hits.flatMap(({ caseId, seq }): Delivery[] => {
      const readable = byId.get(caseId);
      if (readable === undefined || (procedure !== undefined && readable.module.id !== procedure)) return [];
      return deliveryOf(readable, seq, { ...shown, person, owed }, caller);
    });
  };
  const isAll = fate === undefined && cursor === undefined;
  const unsent = isAll || fate === 'unsent' ? await read(owed.hits, { fates: ['unsent'] }) : [];
  if (fate === 'unsent') return { unsent, problems: [], items: [], cursor: null, total: unsent.length };
  const [first, { hits, goesOnAfter, total }] = await Promise.all([
    isAll ? found(problemFates, shownFirst) : { hits: [] },
    found(fatesOf(fate), perPage),
  ]);
  return {
    unsent,
    problems: await read(first.hits, { fates: problemFates.split(' ') }),
    items: await read(hits, { fates: fate === undefined ? undefined : fatesOf(fate).split(' ') }),
    cursor: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter),
    total,
  };
}

/** Fates between spaces, as the index takes them. */
const problemFates = 'bounced complained';

const fatesOf = (fate: string | undefined): string => (fate === 'problem' ? problemFates : (fate ?? 'any'));

/** An empty text narrows nothing. */
function known({ fate, procedure, person }: Filters): Filters {
  if (fate && !DeliveryFate.safeParse(fate).success) throw notAmong('fate', DeliveryFate.options);
  if (procedure && !Object.hasOwn(registry, procedure)) throw notAmong('procedure', Object.keys(registry));
  const mailbox = person?.trim().toLowerCase();
  if (mailbox && !PersonId.safeParse(mailbox).success)
    throw new InvalidInputError([{ field: 'person', code: 'not-an-email', params: {} }]);
  return { fate: fate || undefined, procedure: procedure || undefined, person: mailbox || undefined };
}
