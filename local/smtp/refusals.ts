/** More is refused by what most people's own servers send. */
export const maxMailBytes = 10 * 1024 * 1024;
export const maxRecipients = 50;

/** The sender's server keeps the mail and comes again (RFC 5321, 4.2.2: insufficient system storage). */
export const notNow = (): Error => refusal(452, 'The mail cannot be stored now; send it again later');

export const noRoom = (): Error =>
  refusal(452, 'Too many mails are being received at this moment; send it again later');

export const tooLarge = (): Error =>
  refusal(552, `The mail is larger than ${maxMailBytes / 1024 / 1024} MB and was not taken`);

export const tooManyRecipients = (): Error => refusal(452, `A mail may have at most ${maxRecipients} recipients here`);

export const tooManyConnections = (most: number): Error =>
  refusal(421, `Your address has ${most} connections open here; end some of them, and try again`);

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
