import { subjectOf } from '#local/smtp/subject-of.ts';
import type { Call } from './relay.ts';

export type RawMail = {
  readonly source: string;
  readonly to: string;
  readonly subject: string;
  readonly configurationSet: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
};

/** The mail of a call of SendRawEmail, which comes as a form (Smithy, "AWS query protocol"); undefined for any other call. */
export function rawMailOf({ body }: Call): RawMail | undefined {
  if (!body.startsWith('Action=SendRawEmail&')) return undefined;
  const form = new URLSearchParams(body);
  const message = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const tags: Record<string, string> = {};
  for (let number = 1; form.has(`Tags.member.${number}.Name`); number += 1)
    tags[form.get(`Tags.member.${number}.Name`) ?? ''] = form.get(`Tags.member.${number}.Value`) ?? '';
  return {
    source: form.get('Source') ?? '',
    to: form.get('Destinations.member.1') ?? '',
    subject: subjectOf([message]),
    configurationSet: form.get('ConfigurationSetName') ?? undefined,
    tags,
  };
}

/** Whether a call sends a mail about this case to this person. */
export const isMail =
  (caseId: string, to: string) =>
  (call: Call): boolean => {
    const mail = rawMailOf(call);
    return mail?.to === to && mail.tags['case'] === caseId;
  };
