/** The verb of such a line. */
const wrote =
  /(?:wrote|writes|a écrit|écrivait|escribió|escribio|schrieb(?:en)?|escreveu|ha scritto|scrive|schreef|skrev|napisała?|pisze|yazdı|пишет|писала?|написала?|написал\(а\)|كتبت?|写道|寫道|のメール|は書きました|のメッセージ|さんは書いた)/iu;

const address = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/;
const hour = /(?:^|\D)(?:\d{1,2}|[٠-٩]{1,2})[:.h](?:\d{2}|[٠-٩]{2})(?!\d)/;
/** Who wrote stands last, as in Russian and German. */
const endsWithAddress = /<[^<>\s]+@[^<>\s]+>\)?\s*[:：]\s*$/;

/** Ends as such a line does: a colon, or the dashes around it. */
const ends = /(?:[:：]|-{2,}|>{2,})\s*$/;
const endsWithVerb = new RegExp(`${wrote.source}\\s?(?:[:：]|-{2,})\\s*$`, 'iu');

/** How it begins where a program broke it over several lines. */
const starts =
  /^(?:on|le|el|am|em|il|op|den|dnia|в|во|на|في|بتاريخ|在|于|mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс)[\s.,]|^\d{1,4}[-./年]\s?\d|^-{2,}\s*on\s/iu;

const mostLines = 4;

/**
 * How many lines from here say who wrote what follows, such as `On 2 March 2026 at 09:10, Ana <ana@x.example> wrote:`;
 * 0 where they do not. Who and at which hour are asked for, so that `The committee wrote:` stays the writer's own.
 */
export function attributionLines(lines: readonly string[], at: number): number {
  let joined = '';
  for (let count = 1; count <= mostLines; count += 1) {
    const line = lines[at + count - 1]?.trim() ?? '';
    if (line === '') return 0;
    joined = `${joined} ${line}`.trim();
    if (joined.length > 400) return 0;
    if (!ends.test(joined)) continue;
    if (!isAttribution(joined)) return 0;
    // One that begins on a later line leaves this one to the writer.
    const isBroken = starts.test(lines[at]?.trim() ?? '') && !lines.slice(at + 1, at + count).some(startsAlone);
    return count === 1 || isBroken ? count : 0;
  }
  return 0;
}

const startsAlone = (line: string): boolean => starts.test(line.trim());

function isAttribution(line: string): boolean {
  const hasHour = hour.test(line);
  if (endsWithAddress.test(line) && hasHour) return true;
  if (!wrote.test(line)) return false;
  return endsWithVerb.test(line) ? hasHour || address.test(line) : hasHour && /[\p{L}\p{N}>)"][:：]\s*$/u.test(line);
}

/** Before a line with `>`, where less is needed: who wrote, and a colon. */
export const endsAsAttribution = (line: string): boolean =>
  ends.test(line.trim()) &&
  (wrote.test(line) || address.test(line) || /^(?:quoting|zitat von|citando)\s/i.test(line.trim()));
