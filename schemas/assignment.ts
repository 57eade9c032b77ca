import * as z from 'zod/mini';
import { CaseId, PersonId, TaskId } from './ids.ts';
import { Saying } from './sections/saying.ts';

const themes = z.array(z.string()).check(z.maxLength(100));

/** Something to be shared out, such as a case that is to be reviewed. */
const Work = z.strictObject({
  id: z.string(),
  /** What those who take it should know between them; 30 at most are not covered by those who are pinned. */
  themes,
  /** How many are to take it. */
  wanted: z.int().check(z.minimum(0), z.maximum(50)),
  /** Whoever must not take it, and why. */
  excluded: z.record(PersonId, Saying),
  /** Whoever takes it in any case: they have been asked already, or were chosen by hand. */
  pinned: z.array(PersonId),
});

/** Somebody who may take works. */
const Candidate = z.strictObject({
  id: PersonId,
  themes,
  /** How many they have beside those of the problem. */
  load: z.int(),
  mostLoad: z.int().check(z.minimum(0), z.maximum(1_000)),
});

/** What is to be shared out among whom. */
export const Problem = z.strictObject({ works: z.array(Work), people: z.array(Candidate) });
export type Problem = z.infer<typeof Problem>;

/** Who takes which work, the pinned first; no assignment costs less than `bound`. */
export const Optimum = z.strictObject({
  assignment: z.record(z.string(), z.array(PersonId)),
  cost: z.number(),
  bound: z.number(),
});
export type Optimum = z.infer<typeof Optimum>;

/** Mailboxes, with commas between them, of people who are to be among those proposed. */
export const KeepQuery = z.strictObject({
  keep: z._default(
    z.pipe(
      z.string().check(z.maxLength(2_600)),
      z.transform((text) => [
        ...new Set(
          text
            .toLowerCase()
            .split(/[\s,;]+/)
            .filter((mailbox) => mailbox !== ''),
        ),
      ]),
    ),
    [],
  ),
});

const Theme = z.strictObject({ id: z.string(), label: z.string() });

/** Somebody who is proposed for a case, or is not, and why. */
const ProposedChoice = z.strictObject({
  person: PersonId,
  isChosen: z.boolean(),
  reason: z.string(),
  covers: z.array(Theme),
  load: z.int(),
});

const ProposedCase = z.strictObject({
  caseId: CaseId,
  taskId: TaskId,
  title: z.string(),
  /** Whom an act on the task would ask: those who were asked before are not among them. */
  toAsk: z.array(PersonId),
  choices: z.array(ProposedChoice),
  /** What nobody of those who are chosen covers. */
  open: z.array(Theme),
  missing: z.int(),
});
export type ProposedCase = z.infer<typeof ProposedCase>;

/** A proposal of people for cases. It changes nothing: people are asked by acts on the tasks. */
export const AssignmentProposal = z.strictObject({
  cases: z.array(ProposedCase),
  /** It is proven that none is better by its measure; otherwise time ran out. */
  isOptimal: z.boolean(),
  /** There are more cases than one proposal takes. */
  hasMore: z.boolean(),
});
export type AssignmentProposal = z.infer<typeof AssignmentProposal>;
