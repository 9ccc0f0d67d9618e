import type { Problem } from '../domain/problem';
import type { HostFacts } from '../ports/host';
import type { Entry, Freshness, Replica } from '../ports/replica';

/**
 * What an administrator needs to find out what went wrong, as text to copy (A19). It holds no name, address, subject or
 * token: somebody pastes it into a mail without reading it.
 */
export function detailsText(facts: HostFacts, replica: Replica, now: number, problem?: Problem): string {
  const lines: readonly (readonly [string, string | number | boolean])[] = [
    ['time', new Date(now).toISOString()],
    ['host', facts.name],
    ['locale', facts.locale],
    ['timeZone', facts.timeZone],
    ...Object.entries(facts.diagnostics),
    ['durable', replica.durable],
    ['freshness', freshnessText(replica.freshness())],
    ['outbox', outboxText(replica.outbox.entries())],
    ['bent', replica.bent().map(({ list, id }) => `${list}/${id}`).join(' ') || 'none'],
    ...(problem ? problemLines(problem) : []),
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function freshnessText(freshness: Freshness): string {
  const since = 'since' in freshness && freshness.since !== undefined ? ` ${new Date(freshness.since).toISOString()}` : '';
  return `${freshness.kind}${since}${freshness.kind === 'failed' ? ` ${freshness.problem.code}` : ''}`;
}

const outboxText = (entries: readonly Entry[]) => entries.map(({ what, state }) => `${what}=${state.kind}`).join(' ') || 'empty';

const problemLines = (problem: Problem): readonly (readonly [string, string])[] => [
  ['problem', problem.code],
  ['message', problem.message],
  ...(problem.requestId ? [['requestId', problem.requestId] as const] : []),
  ...(problem.cause instanceof Error ? [['cause', problem.cause.name] as const] : []),
];
