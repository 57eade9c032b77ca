/** Fifty members at once need about twenty rounds of conflict and retry; beyond this something else is wrong. */
export const maxAttempts = 60;

/** Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): up to 2, 4, … 64 ms. */
export const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt, 6)));
