/** Resource types that need nothing on one machine, each with the reason. Every other unknown type is refused. */
export const withoutEffect: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'one process runs with the rights of its user',
  'AWS::IAM::Policy': 'one process runs with the rights of its user',
  'AWS::IAM::ManagedPolicy': 'one process runs with the rights of its user',
  'AWS::Lambda::EventInvokeConfig': 'a call that failed three times is logged as an error',
  'AWS::Lambda::Permission': 'who may call a function is what the template wires',
  'AWS::SQS::QueuePolicy': 'who may write to a queue is what the template wires',
  'AWS::SNS::Topic': 'carries alarms only, and there are none here',
  'AWS::SNS::TopicPolicy': 'carries alarms only, and there are none here',
  'AWS::SNS::Subscription': 'carries alarms only, and there are none here',
  'AWS::S3::BucketPolicy': 'every request to the bucket has to be signed by the installation itself',
  'AWS::Logs::LogGroup': 'log lines go to standard error',
  'AWS::Logs::ResourcePolicy': 'log lines go to standard error',
  'AWS::CloudWatch::Alarm': 'the operator of one machine watches its log lines and /healthz',
  'AWS::CloudWatch::CompositeAlarm': 'the operator of one machine watches its log lines and /healthz',
  'AWS::CloudWatch::Dashboard': 'the operator of one machine watches its log lines and /healthz',
  'AWS::KMS::Key': 'encryption at rest is that of the disk',
  'AWS::KMS::Alias': 'encryption at rest is that of the disk',
  'AWS::SES::EmailIdentity': 'nobody has to prove who sends to the own mailbox; a relay checks for itself',
  'AWS::SES::ConfigurationSet': 'every mail reports its fate to the bus here',
  'AWS::SES::ConfigurationSetEventDestination': 'every mail reports its fate to the bus here',
  'AWS::SES::ReceiptRuleSet': 'the embedded SMTP server hands what it accepts to receive-mail',
  'AWS::SES::ReceiptRule': 'the embedded SMTP server hands what it accepts to receive-mail',
  'AWS::ApiGatewayV2::Stage': 'there is one stage, without limits of its own',
  'AWS::Budgets::Budget': 'nobody bills here',
  'AWS::CDK::Metadata': 'says which construct library was used',
};

/** Services that send no events here, each with the reason: a rule for them is taken and never matches. */
export const sourcesWithoutEvents: Readonly<Record<string, string>> = {
  'aws.states': 'the journal keeps the histories of executions for good, so nothing has to be archived at their end',
};
