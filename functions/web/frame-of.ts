import { mayHandleMail, mayReadBoard, mayWatch } from '#functions/lib/access.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { publicLists } from '#functions/lib/public-lists.ts';
import type { Person } from '#schemas/roster.ts';
import type { Frame } from '#web/components/frame.ts';
import { Reader } from '#web/reader.ts';
import { registry } from '#workflows/registry.ts';
import { formToken } from './form-token.ts';

/** The first procedure keeps the address that it had as the only one. */
const beginnings = Object.keys(registry).map((procedure, _, { length }) => ({
  procedure,
  href: length === 1 ? '/proposals/new' : `/cases/new/${procedure}`,
}));

const procedures = Object.fromEntries(Object.entries(registry).map(([id, { prefix }]) => [prefix, id]));

/** The frame of a page about one procedure, in its words. */
export const inWordsOf = (frame: Frame, procedure: string | undefined): Frame => ({
  ...frame,
  reader: frame.reader.of(procedure),
});

/** What every page is told; `holder` is the person of a mail's link, whose zone is shown though nobody is signed in. */
export function frameOf(context: AppContext, holder?: Person): Frame {
  const { caller, language, proposable = [], now, services } = context.var;
  const timeZone = (caller?.person ?? holder)?.timeZone ?? 'UTC';
  const label = services?.provider?.label;
  const { pathname, search } = new URL(context.req.url);
  return {
    reader: new Reader({ language: language ?? 'en', timeZone, now, procedures }),
    person: caller?.person.name,
    lists: publicLists,
    begins: beginnings.filter(({ procedure }) => proposable.includes(procedure)),
    watches: caller !== undefined && mayWatch(caller),
    handlesMail: caller !== undefined && mayHandleMail(caller),
    readsBoard: caller !== undefined && mayReadBoard(caller),
    provider: label && (label[language] ?? label.en),
    csrf: formToken(context),
    path: context.req.method === 'POST' ? '/' : `${pathname}${search}`,
  };
}
