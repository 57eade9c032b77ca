/** Why it could not start, in one line that says what to do. */
export function startFailure({ code, port, message }: NodeJS.ErrnoException & { readonly port?: number }): string {
  const elsewhere = 'set PORT or SMTP_PORT to';
  if (code === 'EADDRINUSE') return `Port ${port} is taken; ${elsewhere} a free one`;
  if (code === 'EACCES' && port !== undefined) {
    return `Port ${port} is not open to this user, as those below 1024 are to few; ${elsewhere} a higher one`;
  }
  if (code === 'EMFILE')
    return 'This process has run out of files that it may open; raise the limit, as in: ulimit -n 1024';
  return message.replaceAll(/\s*\n\s*/g, ' ');
}
