import type { MailFacts } from '#schemas/mail-facts.ts';

/**
 * Bytes of what the mails of one event say. Up to six messages of a commit stand in one row of the outbox, which has to
 * stay below the 400 KB that DynamoDB allows an item (test/row-sizes.test.ts).
 */
const mostBytes = 40_000;

const longestText = 5_000;
const shortestCut = 50;

/**
 * The facts as a mail can carry them: where they are too long, the longest texts are cut, all to the same length, and
 * `shortened` names the facts, so that the mail says so. The history has every text whole.
 * @param messages how many messages share the space, where not everybody is told the same
 */
export function fittingFacts(facts: MailFacts, messages = 1): MailFacts {
  let fitting = facts;
  for (
    let most = longestText;
    bytesOf(fitting) > mostBytes / messages && most >= shortestCut;
    most = Math.floor(most * 0.8)
  ) {
    fitting = cutTo(most, facts);
  }
  return fitting;
}

function cutTo(most: number, facts: MailFacts): MailFacts {
  const cut = Object.entries(facts).map(([name, fact]) => [name, cutFact(most, fact)] as const);
  const shortened = cut.flatMap(([name, fact]) => (JSON.stringify(fact) === JSON.stringify(facts[name]) ? [] : [name]));
  return { ...Object.fromEntries(cut), shortened };
}

function cutFact(most: number, fact: MailFacts[string]): MailFacts[string] {
  if (typeof fact === 'number') return fact;
  return typeof fact === 'string' ? cutText(most, fact) : fact.map((item) => cutText(most, item));
}

/** Never in the middle of a character. */
function cutText(most: number, text: string): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most).join('')} …`;
}

const bytesOf = (facts: MailFacts): number => Buffer.byteLength(JSON.stringify(facts));
