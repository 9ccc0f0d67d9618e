/** Whose Outlook it is. */
export interface Profile {
  readonly displayName: string;
  readonly address: string;
  /** Windows' name of the zone, as Outlook gives it: "W. Europe Standard Time". */
  readonly timeZone: string;
  readonly addInId: string;
  readonly graphOrigin: string;
}
