import type { App } from 'aws-cdk-lib';
import { IncomingMailRecord } from '../constructs/mail-records.ts';
import { ReceiptRule } from '../constructs/receipt-rule.ts';
import type { DataStack } from './data-stack.ts';
import type { PlatformStack } from './platform-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** Mail from outside. By itself, since not every region takes mail in, nor every emulator: all else works without it. */
export class InboundMailStack extends StageStack {
  constructor(app: App, props: StageProps, { files }: DataStack, { functions }: PlatformStack) {
    super(app, props, 'inbound-mail', 'mail from outside');
    new ReceiptRule(this, 'InboundMail', props, files, functions.receiveMail);
    new IncomingMailRecord(this, 'MailRecords', props.config);
  }
}
