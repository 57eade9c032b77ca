import { type Bundle, bundlesIn } from './bundles.ts';

/** Cold starts grow with what is loaded (design §9); `import * as z from 'zod'` instead of `zod/mini` alone would add 60 KB. */
const budgetKb = 150;

/** What every function that decides carries, whatever it is asked. */
const rules = 'checked input 44, the rules of the procedures 55, the store 22';

/** Bundles that hold more than the budget: how much is loaded at a start, how much there is, and why (docs/cold-start.md). */
const ceilings: Readonly<
  Record<string, { readonly startKb: number; readonly wholeKb: number; readonly because: string }>
> = {
  Api: {
    startKb: 222,
    wholeKb: 382,
    because: `${rules}, Hono with sessions 36`,
  },
  Web: {
    startKb: 318,
    wholeKb: 484,
    because:
      'as the API, and all pages, forms and styles 80, JSX 12, comparing texts 6; with the first OIDC sign-in 32, with the first words 28 a language',
  },
  Dispatch: {
    startKb: 157,
    wholeKb: 396,
    because: `${rules}; the mails of the procedures in two languages, how a refusal is recorded, and digests, each loaded with the first`,
  },
  ReceiveMail: {
    startKb: 188,
    wholeKb: 1_245,
    because: `${rules}; with the first mail its thread: character sets 490, names of characters 200`,
  },
  LoadRoster: { startKb: 165, wholeKb: 165, because: `${rules}; reading roster files 11` },
  MailEvents: { startKb: 158, wholeKb: 158, because: rules },
  Watchdog: { startKb: 157, wholeKb: 157, because: rules },
  Record: { startKb: 156, wholeKb: 156, because: rules },
};
const allowed = (name: string) => ceilings[name] ?? { startKb: budgetKb, wholeKb: budgetKb, because: '' };

/** How far a ceiling may stand above what it covers: a larger gap would hide growth. */
const slackKb = 8;

const bundles = bundlesIn(process.argv[2] ?? 'cdk.out');
if (bundles.length === 0) throw new Error('The assembly has no function, so nothing was measured');
process.stdout.write(`${''.padEnd(14)}${'at start'.padStart(12)}${'all'.padStart(12)}\n`);
for (const { name, startKb, wholeKb } of bundles) {
  const sizes = [startKb, wholeKb].map((kb) => `${kb.toFixed(1)} KB`.padStart(12)).join('');
  process.stdout.write(`${name.padEnd(14)}${sizes}  ${allowed(name).because}`.trimEnd().concat('\n'));
}

const problems = [...bundles.flatMap(tooLarge), ...Object.keys(ceilings).flatMap(tooGenerous)];
for (const problem of problems) process.stdout.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;

function tooLarge({ name, startKb, wholeKb }: Bundle): string[] {
  const ceiling = allowed(name);
  return [
    ...(startKb > ceiling.startKb ? [`${name} loads more than ${ceiling.startKb} KB at a start`] : []),
    ...(wholeKb > ceiling.wholeKb ? [`${name} holds more than ${ceiling.wholeKb} KB`] : []),
  ];
}

function tooGenerous(name: string): string[] {
  const bundle = bundles.find((one) => one.name === name);
  const { startKb, wholeKb } = allowed(name);
  if (bundle === undefined || bundle.wholeKb <= budgetKb) return [`${name} keeps the budget: take its ceiling away`];
  const gap = Math.max(startKb > budgetKb ? startKb - bundle.startKb : 0, wholeKb - bundle.wholeKb);
  return gap > slackKb ? [`${name} has become smaller: lower its ceiling`] : [];
}
