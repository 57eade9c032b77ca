import type { ServerResponse } from 'node:http';
import type { LocalServices } from '../sdk/services.ts';

/**
 * SendRawEmail in the protocol in which clients of SES ask for it, AWS query: parameters as a form's, lists as `…member.1`, and an answer in XML
 * (Smithy, "AWS query protocol").
 */
export async function sendRawEmail(services: LocalServices, body: Buffer, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(body.toString('utf8'));
  const action = form.get('Action');
  if (action !== 'SendRawEmail')
    return refuse(response, 400, 'InvalidAction', `${action} is not supported by the embedded edition`);
  try {
    const { MessageId } = await services.sendRawEmail(requestOf(form));
    const result = `<SendRawEmailResult><MessageId>${MessageId}</MessageId></SendRawEmailResult>`;
    answer(response, 200, 'SendRawEmailResponse', result);
  } catch (error) {
    const { name, message } = error as Error;
    refuse(response, name === 'InvalidParameterValue' ? 400 : 500, name, message);
  }
}

/** The form as the request that it was made from. */
function requestOf(form: URLSearchParams): Record<string, unknown> {
  const ConfigurationSetName = form.get('ConfigurationSetName');
  const Source = form.get('Source');
  return {
    ...(Source === null ? {} : { Source }),
    Destinations: members(form, 'Destinations'),
    RawMessage: { Data: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64') },
    ...(ConfigurationSetName === null ? {} : { ConfigurationSetName }),
    Tags: members(form, 'Tags', '.Name').map((Name, index) => ({
      Name,
      Value: members(form, 'Tags', '.Value')[index],
    })),
  };
}

function members(form: URLSearchParams, list: string, field = ''): string[] {
  const found: string[] = [];
  for (let number = 1; form.has(`${list}.member.${number}${field}`); number += 1)
    found.push(form.get(`${list}.member.${number}${field}`) ?? '');
  return found;
}

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  answer(
    response,
    status,
    'ErrorResponse',
    `<Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`,
  );

function answer(response: ServerResponse, status: number, element: string, content: string): void {
  const xml = `<${element} xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${content}</${element}>`;
  response.writeHead(status, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(xml) });
  response.end(xml);
}

const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
