import type { FactRow } from '#functions/lib/email/fact-rows.ts';
import { isolate } from '#functions/lib/email/isolate.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { platformDesk } from '#functions/lib/platform-desk.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import { countOnce, type Limit, uncount } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';
import type { FoundAlteration } from '#schemas/history-check.ts';
import { directionOf, type InterfaceLanguage, interfaceLanguage } from '#schemas/language.ts';
import { assignee } from '#schemas/task.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import { platformMailTo } from './platform-mail-to.ts';
import { toEachOf } from './to-secretariat.ts';

/** Of what stands found; what is found anew is told of at once. */
const daily: Limit = { name: 'altered-histories', most: 1, perSeconds: 24 * 3600 };
/** The log names all of them. */
const mostNamed = 20;

/** Tells secretariat and auditors which histories are not as they were recorded, once a day at most as long as none is found anew. */
export async function noticeAltered(
  services: Services,
  mailer: Mailer,
  found: readonly FoundAlteration[],
  now: string,
): Promise<void> {
  const newest = found.toSorted((one, other) => one.foundAt.localeCompare(other.foundAt)).at(-1);
  if (newest === undefined) return;
  const counted = { subject: `${newest.caseId}/${newest.foundAt}`, now };
  if ((await countOnce(services.counters, daily, counted)) === undefined) return;
  const url = `${services.settings.publicUrl}/board`;
  try {
    await toEachOf([platformDesk, assignee.role('auditor')], services, now, (person) => {
      const language = interfaceLanguage(person.language);
      const details = found.slice(0, mostNamed).map((each) => rowOf(each, language));
      const told = { details, words: '' };
      return mailer.send({
        ...platformMailTo(person, `altered-histories/${now}`),
        ...renderPlatformMail('altered-histories', person, url, { count: found.length }, told),
      });
    });
  } catch (error) {
    // Nobody has been told: the next sweep tells them.
    await uncount(services.counters, daily, counted);
    throw error;
  }
}

const rowOf = ({ caseId, seq, what }: FoundAlteration, language: InterfaceLanguage): FactRow => ({
  ...{ name: caseId, label: isolate(caseId, directionOf(language)) },
  lines: [
    what === 'unreadable'
      ? sayInMail(language, 'notices.altered-histories.unreadable')
      : sayInMail(language, 'notices.altered-histories.entry', { seq }),
  ],
});
