/** The contact moments of a partner in this year and the one before: two values of one indexed column, never a scan. */
export function journalOf(partner: string, now: number) {
  const year = new Date(now).getUTCFullYear();
  return { column: 'partnerYear', values: [`${partner}-${year}`, `${partner}-${year - 1}`] } as const;
}
