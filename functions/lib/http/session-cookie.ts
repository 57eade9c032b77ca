/** Name of the session cookie; its token works as a bearer token as well. */
export const sessionCookie = 'session';
