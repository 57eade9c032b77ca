import { describe, expect, it } from 'vitest';
import { readStage, refuseSample, stages } from '#infra/config.ts';

type Settings = Record<string, unknown>;

const prodWith = (change: (settings: Settings) => void): Settings => {
  const prod = structuredClone(stages.prod) as Settings;
  change(prod);
  return { prod };
};
const nested = (settings: Settings, name: string): Settings => settings[name] as Settings;

const provider = { issuer: 'https://login.example.org', clientId: 'tawafuq', label: { en: 'Example account' } };

const wrongProviders: [string, Settings, string][] = [
  ['no client', { clientId: undefined }, 'oidc.clientId is missing.'],
  ['no label', { label: { ar: 'حساب' } }, 'oidc.label.en is missing.'],
  ['a provider in clear', { issuer: 'http://login.example.org' }, 'oidc.issuer has to be an address that starts with'],
  ['an issuer with a query', { issuer: 'https://login.example.org?p=b2c' }, 'oidc.issuer has to end without a query'],
  [
    'every directory there is',
    { issuer: 'https://login.microsoftonline.com/common/v2.0' },
    'oidc.issuer has to name one directory',
  ],
  ['the secret itself', { clientSecret: 's3cret' }, 'oidc.clientSecret is not a setting that there is.'],
  ['no name of a parameter', { clientSecretParameter: 's3cret' }, 'oidc.clientSecretParameter has to be the name of'],
  [
    'a name that AWS keeps',
    { clientSecretParameter: '/aws/secret' },
    'oidc.clientSecretParameter has to be the name of',
  ],
  [
    'the key that signs sessions',
    { clientSecretParameter: '/tawafuq/prod/signing-key' },
    'oidc.clientSecretParameter has to be a parameter of its own',
  ],
  [
    'a claim that nobody vouches for',
    { emailClaim: 'preferred_username' },
    "oidc.trustsUnverifiedEmail has to be true beside an emailClaim other than 'email'",
  ],
];

describe('the settings of a stage', () => {
  it.each(Object.keys(stages))('%s: as they come with the code, they fit together', (stage) => {
    expect(readStage(stage).config).toEqual(stages[stage as keyof typeof stages]);
  });

  it.each<[string, (settings: Settings) => void, string]>([
    ['no address', (prod) => delete prod['publicUrl'], 'publicUrl is missing.'],
    ['no mail domain', (prod) => delete nested(prod, 'mail')['domain'], 'mail.domain is missing.'],
    ['nobody for alarms', (prod) => delete prod['operators'], 'operators is missing: in a stage that keeps data'],
    ['plain http', (prod) => Object.assign(prod, { publicUrl: 'http://a.example.org' }), 'publicUrl has to start with'],
    ['a slash', (prod) => Object.assign(prod, { publicUrl: 'https://tawafuq.example.org/' }), 'publicUrl has to end'],
    ['no address at all', (prod) => Object.assign(prod, { publicUrl: 'tawafuq' }), 'publicUrl has to be an address'],
    [
      'a domain without proof',
      (prod) => Object.assign(prod, { ownDomain: {} }),
      'ownDomain needs a certificateArn, or',
    ],
    [
      'a zone of another domain',
      (prod) => Object.assign(prod, { ownDomain: { hostedZone: { id: 'Z0123456789', name: 'elsewhere.org' } } }),
      'ownDomain.hostedZone.name has to hold the host of publicUrl',
    ],
    [
      'no certificate',
      (prod) => Object.assign(prod, { ownDomain: { certificateArn: 'mine' } }),
      'ownDomain.certificateArn has to be the ARN',
    ],
    [
      'a sender of elsewhere',
      (prod) => Object.assign(nested(prod, 'mail'), { from: 'Tawafuq <a@example.org>' }),
      'mail.from has to be a mailbox of mail.domain',
    ],
    [
      'a bare sender',
      (prod) => Object.assign(nested(prod, 'mail'), { from: 'a@b.org' }),
      "mail.from has to read 'Name",
    ],
    [
      'alarms into its own mail',
      (prod) => Object.assign(prod, { operators: 'ops@tawafuq.example.org' }),
      'operators has to be outside mail.domain',
    ],
    ['no mailbox', (prod) => Object.assign(prod, { operators: 'ops' }), 'operators has to be a mailbox'],
    ['no retention', (prod) => Object.assign(prod, { logRetentionDays: 8 }), 'logRetentionDays has to be 7, 30 or 365'],
    [
      'a burst below the rate',
      (prod) => Object.assign(prod, { throttle: { rateLimit: 9, burstLimit: 8 } }),
      'throttle.burstLimit has to be at least',
    ],
    ['a free budget', (prod) => Object.assign(prod, { budget: { usdPerMonth: 0 } }), 'budget.usdPerMonth has to be'],
    ['what nothing reads', (prod) => Object.assign(prod, { saml: {} }), 'saml is not a setting that there is.'],
    ...wrongProviders.map(([name, change, message]): [string, (settings: Settings) => void, string] => [
      name,
      (prod) => Object.assign(prod, { oidc: { ...provider, ...change } }),
      message,
    ]),
    [
      'sign-ins in clear',
      (prod) => Object.assign(prod, { oidc: provider, keepsData: false, publicUrl: 'http://tawafuq.example.org' }),
      'oidc needs a publicUrl that starts with https://',
    ],
  ])('%s: stops in one line that names the setting', (_, change, message) => {
    const read = () => readStage('prod', prodWith(change));
    expect(read).toThrow(`Stage prod: ${message}`);
    expect(read).not.toThrow(/\n/);
  });

  it('takes a provider of one directory, and another claim where the directory is trusted', () => {
    const oidc = { ...provider, issuer: 'https://login.microsoftonline.com/1f2d/v2.0', trustsUnverifiedEmail: true };
    for (const more of [
      {},
      { emailClaim: 'preferred_username' },
      { clientSecretParameter: '/tawafuq/prod/oidc-secret' },
    ]) {
      const read = readStage(
        'prod',
        prodWith((prod) => Object.assign(prod, { oidc: { ...oidc, ...more } })),
      );
      expect(read.config.oidc).toEqual({ ...oidc, ...more });
    }
  });

  /** Not a certificate, though it is written like one: -----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE----- */
  it('takes a file with the certificates of authorities, and no other', () => {
    const read = (smimeAuthorities: string) => () =>
      readStage(
        'prod',
        prodWith((prod) => Object.assign(prod, { smimeAuthorities })),
      ).config.smimeAuthorities;
    expect(read('test/mail/signed/authority.pem')()).toBe('test/mail/signed/authority.pem');
    for (const file of ['package.json', 'no-such-file.pem', 'test', 'test/infra/config.test.ts'])
      expect(read(file)).toThrow('smimeAuthorities has to be a file of the repository with certificates in PEM');
  });

  it('wants operators for a budget in a stage that loses its data as well', () => {
    const { operators: _, ...dev } = stages.dev;
    expect(() => readStage('dev', { dev })).toThrow('Stage dev: operators is missing: nobody would hear');
  });

  it('refuses an unknown stage in one line that names the known ones', () => {
    expect(() => readStage('staging')).toThrow(/^There is no stage 'staging'; choose one of local, dev, prod\.$/);
    expect(() => readStage('toString')).toThrow(/no stage/);
  });

  it("are not the sample's where data is kept", () => {
    expect(() => refuseSample('prod', stages.prod)).toThrow(/^Stage prod: publicUrl is still the sample's/);
    expect(() => refuseSample('prod', { ...stages.prod, publicUrl: 'https://tawafuq.un.org' })).not.toThrow();
    expect(() => refuseSample('local', stages.local)).not.toThrow();
  });
});
