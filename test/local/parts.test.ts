import { describe, expect, it } from 'vitest';
import type { RuleResource } from '#local/assembly/assembly.ts';
import type { BusEvent } from '#local/events/event.ts';
import { compilePattern } from '#local/events/match-pattern.ts';
import { targetInput } from '#local/events/target-input.ts';
import { durationMs } from '#local/http/iso-duration.ts';
import { compileRoutes } from '#local/http/route-table.ts';
import { failedMessages } from '#local/sqs/failed-messages.ts';
import { type Message, messageId } from '#local/sqs/message.ts';

describe('event patterns', () => {
  const event = { source: 'aws.ses', detail: { tags: { a: ['x', 'y'] }, n: 3, empty: null } };
  it.each<[unknown, boolean]>([
    [{ source: ['aws.ses', 'other'] }, true],
    [{ source: ['aws'] }, false],
    [{ source: [{ prefix: 'aws.' }], detail: { n: [3] } }, true],
    [{ source: ['aws.ses'], detail: { n: ['3'] } }, false],
    [{ detail: { tags: { a: ['y'] } } }, true],
    [{ detail: { tags: { a: ['z'] } } }, false],
    [{ detail: { tags: { b: [{ exists: false }] } } }, true],
    [{ detail: { tags: { a: [{ exists: false }] } } }, false],
    [{ source: [{ 'anything-but': ['aws.ses'] }] }, false],
    [{ nowhere: [{ 'anything-but': 'x' }] }, false],
    [{ source: [{ suffix: '.SES' }] }, false],
    [{ source: [{ 'equals-ignore-case': 'AWS.ses' }] }, true],
  ])('%j', (pattern, expected) => {
    expect(compilePattern(pattern, 'rule')(event)).toBe(expected);
  });
  it.each([{ n: [{ numeric: ['>', 1] }] }, { $or: [] }, { source: 'aws.ses' }])('refuses %j', (pattern) => {
    expect(() => compilePattern(pattern, 'rule')).toThrow(/^rule: /);
  });
});

it('fills input templates as EventBridge does', () => {
  const event = { time: 't"1', detail: { n: 4, o: { a: 1 } } } as unknown as BusEvent;
  const rule = { name: 'sweep', arn: 'arn' } as RuleResource;
  const template = '{"time":<time>,"text":"at <time>, <n>","o":<o>,"none":<none>,"rule":"<aws.events.rule-name>"}';
  const paths = { time: '$.time', n: '$.detail.n', o: '$.detail.o', none: '$.detail.none' };
  expect(JSON.parse(targetInput({ kind: 'template', paths, template }, event, rule))).toEqual({
    time: 't"1',
    text: 'at t"1, 4',
    o: { a: 1 },
    none: '',
    rule: 'sweep',
  });
});

describe('routes', () => {
  const routeOf = compileRoutes(
    ['$default', 'ANY /api/{proxy+}', 'GET /api/cases/{id}', 'GET /api/cases/new', 'ANY /api/cases/new'].map((key) => ({
      key,
      functionName: 'f',
    })),
  );
  it.each<[string, string, string, object]>([
    ['GET', '/api/cases/new', 'GET /api/cases/new', {}],
    ['POST', '/api/cases/new', 'ANY /api/cases/new', {}],
    ['GET', '/api/cases/a%2Fb', 'GET /api/cases/{id}', { id: 'a/b' }],
    ['PUT', '/api/cases/7', 'ANY /api/{proxy+}', { proxy: 'cases/7' }],
    ['GET', '/api/cases/7/events', 'ANY /api/{proxy+}', { proxy: 'cases/7/events' }],
    ['GET', '/api', '$default', {}],
    ['GET', '/apix/y', '$default', {}],
  ])('%s %s', (method, path, key, pathParameters) => {
    expect(routeOf(method, path)).toMatchObject({ route: { key }, pathParameters });
  });
  it('has none for a path that no route takes', () => {
    expect(compileRoutes([{ key: 'GET /a', functionName: 'f' }])('POST', '/a')).toBeUndefined();
  });
});

describe('partial failures of a batch', () => {
  const message = (id: string): Message => ({ id, body: '', sentAtMs: 0, failures: 0, visibleAtMs: 0 });
  const batch = [message('000000000001'), message('000000000002')];
  const ids = (answer: unknown) => failedMessages(batch, answer).map(({ id }) => Number(id));
  it('are those that are named', () => {
    expect(ids({ batchItemFailures: [{ itemIdentifier: messageId('000000000002') }] })).toEqual([2]);
    expect([ids(undefined), ids({}), ids({ batchItemFailures: [] })]).toEqual([[], [], []]);
  });
  it.each([
    { batchItemFailures: [{ itemIdentifier: '' }] },
    { batchItemFailures: [null] },
    { batchItemFailures: 'all' },
  ])('are all for %j', (answer) => expect(ids(answer)).toEqual([1, 2]));
});

it.each<[string, number | undefined]>([
  ['PT72H', 72 * 3_600_000],
  ['P6W', 42 * 86_400_000],
  ['P1DT2H3M4.5S', 93_784_500],
  ['PT0S', 0],
  ['P', undefined],
  ['PT', undefined],
  ['P1Y', undefined],
  ['-PT1H', undefined],
  ['P999999D', undefined],
])('reads the duration %s', (text, expected) => {
  expect(durationMs(text)).toBe(expected);
});
