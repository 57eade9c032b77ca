/** More than anybody writes at a time; what one person can fill is bounded, and a list of drafts is one reading. */
export const mostDrafts = 50;

/** A note is written by a handful of people; each of them is a row of every saving's transaction. */
export const mostAuthors = 10;

/** The largest form of ours has texts of 170 KB; DynamoDB keeps 400 KB in a row. */
export const mostBytes = 300_000;

/** A quarter of a year: no source says how long a proposal is written, and every saving begins it anew; what nobody returns to is given up. */
export const keptDays = 90;
