const dayMs = 86_400_000;

/** As long as a mail itself is kept (infra/constructs/file-bucket.ts): who answers a notice of years ago hardly means the case as it is. */
const answerableDays = 365;

/** Whether the address of a notice is still one to answer to. */
export const isAnswerable = (noticedAt: string, at: string): boolean =>
  Date.parse(at) - Date.parse(noticedAt) < answerableDays * dayMs;
