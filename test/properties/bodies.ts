import type { TaskKind } from '#workflows/decision/schemas/acts.ts';

/** A form that is right at `now`, with a text that tells one version from the next. */
export function formAt(
  now: string,
  method: 'silence' | 'explicit',
  deadline: 'for-minimum' | 'for-longer' | 'until',
  followUps: number,
): Record<string, unknown> {
  const hours = method === 'silence' ? 72 : 96;
  const until = new Date(Date.parse(now) + (hours + 100) * 3_600_000).toISOString();
  return {
    title: 'Workplan',
    text: `The Committee adopts the workplan as it stood at ${now}.`,
    language: 'en',
    method,
    ...(deadline === 'until' ? { circulateUntil: until } : {}),
    ...(deadline === 'for-minimum' ? { circulateFor: `PT${hours}H` } : {}),
    ...(deadline === 'for-longer' ? { circulateFor: 'P7D' } : {}),
    followUps: ['ILO', 'FAO']
      .slice(0, followUps)
      .map((owner) => ({ action: 'Report back', owner, dueAt: '2027-06-01T00:00:00.000Z' })),
  };
}

const because = { reason: 'for a reason' };

/** What may be posted to a task of each kind; the more often a body stands here, the more often it is chosen. */
export function bodiesFor(kind: TaskKind, form: Record<string, unknown>): readonly Record<string, unknown>[] {
  switch (kind) {
    case 'submit':
      return [{ choice: 'submit', form }];
    case 'screen':
      return [
        ...times(6, { choice: 'accept' }),
        { choice: 'return', ...because },
        { choice: 'inadmissible', ...because },
      ];
    case 'rule':
      return [
        { choice: 'admit', ...because },
        { choice: 'decline', ...because },
      ];
    case 'translate':
      return [{ choice: 'attach', translation: { language: 'fr', title: 'Plan', text: 'Le Comité adopte.' } }];
    case 'notice':
      return [{ choice: 'resend' }, { choice: 'excuse', ...because }];
    case 'position':
      return [
        ...times(4, { choice: 'support' }),
        ...times(2, { choice: 'no-objection', explanation: 'with an explanation' }),
        { choice: 'stand-aside' },
        ...times(2, { choice: 'objection', ...because }),
        { choice: 'mandate-concern', ...because },
        { choice: 'recuse' },
      ];
    case 'confirm':
      return [{ choice: 'confirm' }, { choice: 'repudiate', ...because }];
    case 'facilitate':
      return [
        { choice: 'revise', text: 'A gentler text.' },
        { choice: 'revise', text: 'A bolder text.', followUps: form['followUps'] },
        { choice: 'way-forward', route: 'joint-statement', text: 'The principals say so together.' },
        { choice: 'way-forward', route: 'postpone', text: 'The matter is put off.', until: '2027-01-15' },
        { choice: 'consult', parties: ['FAO', 'WHO'], ...because },
        ...times(2, { choice: 'report-failure', ...because }),
      ];
    case 'advise':
      return [{ choice: 'advice', ...because }, ...times(2, { choice: 'mandate-concern', ...because })];
    case 'answer-concern':
      return [
        { choice: 'answer', ...because },
        { choice: 'answer', party: 'FAO', ...because },
      ];
    case 'lift':
      return [...times(3, { choice: 'lift', ...because }), { choice: 'maintain', ...because }];
    case 'endorse':
      return [...times(3, { choice: 'endorse' }), { choice: 'comment', ...because }];
    case 'ask-finding':
      return [{ choice: 'ask', ...because }];
    case 'find':
      return [...times(3, { choice: 'not-reached', ...because }), ...times(2, { choice: 'go-on', ...because })];
    // Rounds of these properties have no meetings (meeting.test.ts).
    case 'table':
    case 'minute':
      return [];
    case 'refer':
      return [...times(2, { choice: 'refer' }), { choice: 'agree-otherwise', ...because }];
    case 'transmit':
      return [{ choice: 'transmit' }];
    case 'respond':
      return [
        { choice: 'decided', text: 'As guided.', followUps: form['followUps'] },
        { choice: 'returned', ...because },
        { choice: 'closed', ...because },
      ];
    case 'publish':
      return [{ choice: 'publish' }];
    case 'follow-up':
      return [{ choice: 'done', ...because }];
    case 'withdraw':
      return [{ choice: 'withdraw' }];
    case 'defer':
      return [
        { choice: 'defer', condition: 'the recess is over', ...because },
        { choice: 'defer', until: '2026-06-01' },
      ];
    case 'resume':
      return [{ choice: 'resume' }];
  }
}

const times = <T>(count: number, body: T): T[] => Array.from({ length: count }, () => body);
