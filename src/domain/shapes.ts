import type { Need } from './fitting';

/** What the rules need of each kind of row before they use it. */
export const PARTNER_SHAPE = {
  key: 'text', title: 'text', kind: 'text', shortName: 'text?', region: 'text?', inProvince: 'flag?', accountHolder: 'text?', accountHolderName: 'text?',
  deputy: 'text?', deputyName: 'text?', wishes: 'text?', validFrom: 'text?', validUntil: 'text?', successor: 'text?',
} satisfies Record<string, Need>;

export const MAIL_DOMAIN_SHAPE = { key: 'text', domain: 'text', reach: 'text', partner: 'text', certainty: 'text?' } satisfies Record<string, Need>;

export const CONTACT_SHAPE = {
  key: 'text', title: 'text', partner: 'text', layer: 'text', body: 'text?', function: 'text?', portfolio: 'text?', mail: 'text?', inviteVia: 'text?',
  since: 'text?', until: 'text?', acting: 'text?', crownAppointed: 'flag?',
} satisfies Record<string, Need>;

export const TENURE_SHAPE = { key: 'text', partner: 'text', holder: 'text', holderName: 'text?', role: 'text', from: 'text', until: 'text?' } satisfies Record<string, Need>;

export const LAST_CONTACT_SHAPE = { key: 'text', partner: 'text', layer: 'text', date: 'text', contact: 'text', subject: 'text?', byName: 'text?' } satisfies Record<string, Need>;

export const COLLABORATION_SHAPE = {
  key: 'text', title: 'text', subjects: 'texts?', alsoCalled: 'texts?', phase: 'text?', phaseSince: 'text?', governanceOn: 'text?', area: 'text?',
  workingStyle: 'text?', since: 'text?', until: 'text?',
} satisfies Record<string, Need>;

export const PARTICIPATION_SHAPE = {
  key: 'text', collaboration: 'text', partner: 'text', representative: 'text?', representativeMail: 'text?', body: 'text?', hats: 'texts?', partly: 'flag?',
  since: 'text?', until: 'text?',
} satisfies Record<string, Need>;

export const ROLE_MOMENT_SHAPE = { key: 'text', collaboration: 'text', partner: 'text?', quadrants: 'texts?', doubleRole: 'text?', date: 'text', reason: 'text?' } satisfies Record<string, Need>;

export const OPGAVE_SHAPE = { key: 'text', title: 'text', status: 'text?' } satisfies Record<string, Need>;

export const AGREEMENT_SHAPE = {
  key: 'text', title: 'text', kind: 'text', aboutKind: 'text', about: 'text', owner: 'text?', reviewOn: 'text?', status: 'text', confirmedBy: 'text?',
  confirmedOn: 'text?', open: 'text', agreedOn: 'text?', origin: 'text?',
} satisfies Record<string, Need>;

export const SIGNAL_SHAPE = {
  key: 'text', title: 'text', kind: 'text', collaboration: 'text?', note: 'text?', status: 'text', open: 'text', broker: 'text?', brokerName: 'text?',
  reportedBy: 'text', reportedOn: 'text',
} satisfies Record<string, Need>;

export const CONTEXT_SHAPE = {
  key: 'text', itemKey: 'text', reach: 'text', kind: 'text', aboutKind: 'text?', about: 'text?', representedBy: 'text?', note: 'text?', subject: 'text?',
  by: 'text', byName: 'text?', on: 'text',
} satisfies Record<string, Need>;

export const OUR_MEETING_SHAPE = {
  key: 'text', week: 'text', start: 'text', end: 'text?', subject: 'text?', collaboration: 'text?', department: 'text?', by: 'text', byName: 'text?', cancelled: 'flag?',
} satisfies Record<string, Need>;
