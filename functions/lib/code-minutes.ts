/** How long a code for signing in works; the mail that carries it says so. */
export const codeMinutes = 15;
