/** Which Outlook is played: an old one that knows Mailbox 1.8 alone, or today's. */
export const REQUIREMENT_SETS = ['1.8', '1.14'] as const;
export type RequirementSet = (typeof REQUIREMENT_SETS)[number];

/** Where this word occurs, office.js gives its telemetry to the host instead of sending it to Microsoft: a local run stays on this machine. */
const TELEMETRY_TO_HOST = 'react';

/**
 * The requirement sets that the host claims, as the JSON text that office.js reads.
 *
 * Today's Outlook on the web claims Mailbox 1.14 and more, while the office.js of the npm package ends near 1.11: an add-in must look for
 * the function too, and so meets here what it meets behind an old cached library. Nested app authentication has a set of its own.
 */
export function requirementMatrix(mailbox: RequirementSet, nestedAppAuth: boolean): string {
  const sets: Record<string, string> = { Mailbox: mailbox, [TELEMETRY_TO_HOST]: '1.1', DialogApi: '1.2', DialogOrigin: '1.1', AddInCommands: '1.1' };
  if (mailbox !== '1.8') sets['IdentityAPI'] = '1.3';
  if (nestedAppAuth) sets['NestedAppAuth'] = '1.1';
  return JSON.stringify(sets);
}
