/**
 * A journey crosses a browser, a host page and a server: on a crowded machine one of them may be starved for a minute. It gets a
 * second try then, at once, and `npm test` names it, so that nothing hides behind this. What is really wrong fails twice.
 */
jest.retryTimes(1, { retryImmediately: true, logErrorsBeforeRetry: true });
