/** What the synthesis takes from outside. The CLI says the stage with `-c stage=…` and sets CDK_OUTDIR. */
export const env = {
  stage: process.env['STAGE'],
  outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out',
};
