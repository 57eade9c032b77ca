import { checkedConfig, type StageConfig } from './stage-config.ts';

export type Stage = 'local' | 'dev' | 'prod';

/** The settings of each stage; what they mean stands in stage-config.ts. */
export const stages: Readonly<Record<Stage, StageConfig>> = {
  // Read by the embedded edition, which sets PUBLIC_URL to where it listens.
  local: {
    publicUrl: 'http://127.0.0.1:8080',
    mail: { domain: 'tawafuq.example.org', from: 'Tawafuq <decisions@tawafuq.example.org>', mailsPerSecond: 0 },
    operators: 'operations@example.org',
    graceSeconds: 0,
    commandsPerHour: 10_000,
    logRetentionDays: 7,
    keepsData: false,
    throttle: { rateLimit: 500, burstLimit: 1000 },
  },
  dev: {
    publicUrl: 'https://dev.tawafuq.example.org',
    ownDomain: { hostedZone: { id: 'Z0000000000000DEV', name: 'example.org' } },
    mail: {
      domain: 'dev.tawafuq.example.org',
      from: 'Tawafuq (test) <decisions@dev.tawafuq.example.org>',
      mailsPerSecond: 14,
    },
    operators: 'operations@example.org',
    budget: { usdPerMonth: 10 },
    graceSeconds: 15,
    commandsPerHour: 3_000,
    logRetentionDays: 30,
    keepsData: false,
    throttle: { rateLimit: 20, burstLimit: 50 },
  },
  prod: {
    publicUrl: 'https://tawafuq.example.org',
    ownDomain: { hostedZone: { id: 'Z000000000000PROD', name: 'example.org' } },
    mail: {
      domain: 'tawafuq.example.org',
      from: 'Tawafuq <decisions@tawafuq.example.org>',
      mailsPerSecond: 14,
    },
    operators: 'operations@example.org',
    budget: { usdPerMonth: 50 },
    graceSeconds: 15,
    commandsPerHour: 3_000,
    logRetentionDays: 365,
    keepsData: true,
    throttle: { rateLimit: 100, burstLimit: 200 },
  },
};

/** The stage of that name and its settings. @throws Error in one line for a stage or settings that cannot be used. */
export function readStage(
  name: string,
  settings: Readonly<Record<string, unknown>> = stages,
): { readonly stage: Stage; readonly config: StageConfig } {
  if (!Object.hasOwn(settings, name)) {
    throw new Error(`There is no stage '${name}'; choose one of ${Object.keys(settings).join(', ')}.`);
  }
  return { stage: name as Stage, config: checkedConfig(name, settings[name]) };
}

/** Settings that came with the code and belong to nobody: a deploy with them would wait for DNS records for hours. */
export function refuseSample(stage: Stage, { publicUrl, keepsData }: StageConfig): void {
  if (!keepsData || !new URL(publicUrl).hostname.endsWith('example.org')) return;
  throw new Error(`Stage ${stage}: publicUrl is still the sample's; set the stage's own settings in infra/config.ts.`);
}
