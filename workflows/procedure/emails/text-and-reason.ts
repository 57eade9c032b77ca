/** Which text a mail is about, and why somebody did with it what they did. */
export const textAndReason: readonly string[] = ['title', 'version', 'textHash', 'reason'];
