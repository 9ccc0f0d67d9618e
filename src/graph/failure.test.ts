/** @jest-environment node */
import type { GraphAnswer } from './call';
import { failure, retryAfterMs } from './failure';

const NOW = Date.UTC(2026, 10, 23, 9);
const call = { method: 'GET', path: "/users/jan@x.example/events/AAMk1?$filter=fields/Mail eq 'jan@x.example'" } as const;
const problem = (answer: Partial<GraphAnswer>) => failure(call, { status: 500, headers: {}, body: undefined, ...answer }, NOW);
const error = (code: string, more: object = {}) => ({ error: { code, message: 'words', ...more } });

describe('a refusal of Graph', () => {
  it.each([
    [400, error('invalidRequest'), 'badRequest'],
    [401, undefined, 'notSignedIn'],
    [401, error('accessDenied'), 'notAllowed'],
    [403, error('accessDenied'), 'notAllowed'],
    [404, error('itemNotFound'), 'notFound'],
    [404, error('MailboxNotEnabledForRESTAPI'), 'notSupported'],
    [409, error('nameAlreadyExists'), 'alreadyThere'],
    [410, error('resyncRequired', { innerError: { code: 'resyncChangesApplyDifferences' } }), 'startAgain'],
    [412, error('notAllowed'), 'changedMeanwhile'],
    [412, error('accessDenied'), 'changedMeanwhile'],
    [422, error('notSupported', { innerError: { code: 'tooManyResources' } }), 'tooManyRows'],
    [422, error('notSupported'), 'badRequest'],
    [429, error('activityLimitReached'), 'busy'],
    [501, undefined, 'notSupported'],
    [502, undefined, 'serverFailed'],
    [503, undefined, 'busy'],
    [504, undefined, 'timedOut'],
    [507, error('quotaLimitReached'), 'full'],
    [418, undefined, 'badRequest'],
  ])('of %i %j is the problem %#', (status, body, code) => {
    expect(problem({ status, body }).code).toBe(code);
  });

  it('of a key that exists is told by its message alone, because SharePoint gives no code for it', () => {
    const message = 'One or more fields with unique constraints already has the provided value.';
    expect(problem({ status: 400, body: { error: { code: 'invalidRequest', message } } }).code).toBe('alreadyThere');
  });

  it('carries the request id and nothing personal', () => {
    const told = problem({ status: 403, body: error('accessDenied', { message: 'jan@x.example may not', innerError: { 'request-id': 'r-1' } }) });
    expect(told).toMatchObject({ requestId: 'r-1', message: 'GET /users/{}/events/{}: 403 accessDenied' });
    expect(problem({ headers: { 'request-id': 'r-2' } }).requestId).toBe('r-2');
  });
});

describe('the wait that Graph asks for', () => {
  it.each([
    ['whole seconds', { 'retry-after': '10' }, 10_000],
    ['parts of a second', { 'retry-after': '2.128' }, 2_128],
    ['a date', { 'retry-after': 'Mon, 23 Nov 2026 09:00:07 GMT' }, 7_000],
    ['a date that has passed', { 'retry-after': 'Mon, 23 Nov 2026 08:00:00 GMT' }, 0],
    ['the larger of two', { 'retry-after': '3', 'ratelimit-reset': '12' }, 12_000],
    ['nothing legible', { 'retry-after': 'soon' }, undefined],
    ['nothing', {}, undefined],
  ])('is read from %s', (_, headers, wait) => {
    expect(retryAfterMs(headers, NOW)).toBe(wait);
  });
});
