import type { Offers } from '#schemas/form/offers.ts';
import type { OpeningWithMeetings } from '#workflows/procedure/forms.ts';
import { mayBeSentTo } from './acts/notice.ts';
import { noticeTask } from './tasks.ts';

/** To whom a notice that did not arrive may be sent instead: everybody who acts for its party. */
export function resendOffer({
  task,
  network,
  at,
}: Pick<OpeningWithMeetings, 'task' | 'network' | 'at'>): Offers['fields'] {
  if (task?.kind !== noticeTask || task.party === undefined) return {};
  const options = mayBeSentTo(task.party, network, at).map(({ id, name }) => ({
    value: id,
    hint: { key: 'form.sendTo.option', params: { name, person: id } },
  }));
  return { sendTo: { options, notes: [] } };
}
