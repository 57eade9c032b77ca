import type { PaperPart } from '#workflows/procedure/paper.ts';
import { instantInDossier } from './dossier-words.ts';
import type { LostNotice, NoticeFault } from './lost-notices.ts';

/** The notices of a round that never arrived, each with the reason, and with the words in which it was excused. */
export const dossierNotices = (notices: readonly LostNotice[]): PaperPart[] =>
  notices.length === 0
    ? [{ line: 'Notices that did not arrive or were excused: none.' }]
    : [{ line: 'Notices that did not arrive or were excused:' }, ...notices.flatMap(noticeParts)];

function noticeParts({ party, to, fault, excused }: LostNotice): PaperPart[] {
  const notice = to === undefined ? party : `${party}, to ${to}`;
  return [...faultParts(notice, fault), ...(excused === undefined ? [] : excuseParts(notice, excused))];
}

function faultParts(notice: string, fault: NoticeFault): PaperPart[] {
  switch (fault.why) {
    case 'came-back':
      return [
        { line: `${notice}: came back on ${instantInDossier(fault.at)}, with this report:` },
        { words: fault.reason },
      ];
    case 'unheard':
      return [
        {
          line: `${notice}: up to ${instantInDossier(fault.at)}, neither its arrival nor its return was reported.`,
        },
      ];
    case 'left-roster':
      return [{ line: `${notice}: not sent, since on ${instantInDossier(fault.at)} the roster had no such person.` }];
    case 'nobody-named':
      return [{ line: `${notice}: not sent, since the roster named nobody to write to.` }];
    case 'no-report':
      return [{ line: `${notice}: neither its arrival nor its return was reported.` }];
  }
}

function excuseParts(notice: string, { at, by, reason }: NonNullable<LostNotice['excused']>): PaperPart[] {
  const line = `${notice}: excused by the secretariat on ${instantInDossier(at)}, by ${by}`;
  return reason === undefined ? [{ line: `${line}.` }] : [{ line: `${line}, in these words:` }, { words: reason }];
}
