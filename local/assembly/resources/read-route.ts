import { functionName } from '../local-identity.ts';
import type { Properties } from '../properties.ts';

/** The function behind an integration of an HTTP API. @throws AssemblyError */
export function readIntegration(properties: Properties): string {
  const type = properties.text('IntegrationType');
  if (type !== 'AWS_PROXY') properties.refuse('IntegrationType', type);
  const version = properties.text('PayloadFormatVersion');
  if (version !== '2.0') properties.refuse('PayloadFormatVersion', version);
  const name = functionName(properties.text('IntegrationUri'));
  properties.withoutEffect({
    ApiId: 'there is one API',
    IntegrationMethod: 'a function is always invoked with POST',
    TimeoutInMillis: "the function's own timeout holds",
    CredentialsArn: 'one process runs with the rights of its user',
  });
  properties.end();
  return name;
}

/** The key of a route and the logical id of its integration. @throws AssemblyError */
export function readRoute(properties: Properties): { readonly key: string; readonly integration: string } {
  const authorization = properties.optionalText('AuthorizationType') ?? 'NONE';
  if (authorization !== 'NONE') properties.refuse('AuthorizationType', authorization);
  const key = properties.text('RouteKey');
  if (key !== '$default' && !/^[A-Z]+ \/\S*$/.test(key)) properties.refuse('RouteKey', key);
  const target = properties.text('Target');
  const integration = /^integrations\/(.+)$/.exec(target)?.[1] ?? properties.refuse('Target', target);
  properties.withoutEffect({ ApiId: 'there is one API' });
  properties.end();
  return { key, integration };
}

/** @throws AssemblyError */
export function checkApi(properties: Properties): void {
  const protocol = properties.text('ProtocolType');
  if (protocol !== 'HTTP') properties.refuse('ProtocolType', protocol);
  properties.withoutEffect({
    Name: 'is for readers',
    Description: 'is for readers',
    Tags: 'are for bills',
    DisableExecuteApiEndpoint: 'there is one address',
  });
  properties.end();
}
