/**
 * Counts something, as a log line that CloudWatch reads the metric out of (CloudWatch user guide, "Embedded metric
 * format"). Straight to the standard output: Lambda's JSON log format would wrap what `console` writes, and the metric
 * with it.
 */
export function putMetric(name: string, value: number, table: string, at: string): void {
  const metrics = { Namespace: metricNamespace, Dimensions: [['Table']], Metrics: [{ Name: name, Unit: 'Count' }] };
  const line = { _aws: { Timestamp: Date.parse(at), CloudWatchMetrics: [metrics] }, Table: table, [name]: value };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const metricNamespace = 'Tawafuq';
