import type { App } from 'aws-cdk-lib';
import { Mail } from '../constructs/mail.ts';
import { OutgoingMailRecords } from '../constructs/mail-records.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** Mail that goes out, and what becomes of it. */
export class MailStack extends StageStack {
  readonly mail: Mail;

  constructor(app: App, props: StageProps) {
    super(app, props, 'mail', 'the sending domain and what becomes of each mail');
    this.mail = new Mail(this, 'Mail', props.config);
    new OutgoingMailRecords(this, 'MailRecords', props.config, this.mail);
  }
}
