/** What the host answers to one call; office.js looks at `wasSuccessful`, `error` and `data`. */
export type Answer = Readonly<Record<string, unknown>>;

/** The codes of `Office.AsyncResult.error` that this host uses, from the table inside office.js. */
export const REFUSAL = {
  invalidAttachmentId: 9003,
  invalidEndTime: 9010,
  tooManyRecipients: 9012,
  tokenFailed: 9018,
  settingsFailed: 9019,
  failed: 9020,
  saveFailed: 9021,
  duplicateNotification: 9023,
  notificationNotFound: 9024,
  tooManyNotifications: 9025,
  notSupportedHere: 9032,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotSaved: 9046,
  keyNotFound: 9050,
  sessionDataFull: 9051,
} as const;

/** `null` and not undefined: an answer without any of its known fields never reaches the add-in's callback. */
export const done = (data: unknown = null): Answer => ({ wasSuccessful: true, error: false, data });

export const refused = (why: keyof typeof REFUSAL): Answer => ({ wasSuccessful: false, error: true, errorCode: REFUSAL[why] });
