/** What differs from one installation to the next; served beside the pages, so that one build serves all. */
export interface Configuration {
  /** `https://graph.microsoft.com` in production. */
  readonly graphUrl: string;
  /** The province's own tenant, never `common`. */
  readonly authority: string;
  readonly clientId: string;
  readonly programmeSite: SiteAddress;
  readonly closedSite: SiteAddress;
  /** Domains of the own organisation, which are never recognised as a partner. */
  readonly ownDomains: readonly string[];
  /** The own organisation's key among the partners (`pv26`): in roles and at the table it is a party. */
  readonly ownPartner: string;
  /** Mail address where "Vraag de beheerder" goes, and which is named where only an administrator can help; absent: the person fills in an address. */
  readonly administrator?: string;
  /** Origins besides Microsoft's own that may show our tab: the page that plays Teams on a local run. Absent in production. */
  readonly hostOrigins?: readonly string[];
  /** The doors' service and the scope of its API (`api://…/access`); absent where none was installed, and what needs it is then off. */
  readonly service?: { readonly url: string; readonly scope: string };
  /** The line that a demonstration shows on every screen; absent in production. */
  readonly demoNotice?: string | Readonly<Record<'nl' | 'en', string>>;
}

/** `{ host: 'x.sharepoint.com', path: '/sites/y' }`; Graph takes it as `/sites/x.sharepoint.com:/sites/y:`. */
export interface SiteAddress {
  readonly host: string;
  readonly path: string;
  /** Graph's id of the site (`host,guid,guid`), which provisioning prints: with it no request is spent on finding it. */
  readonly id?: string;
  /** Graph's ids of the lists by their internal names, printed by provisioning too: without them one request finds them. */
  readonly lists?: Readonly<Record<string, string>>;
}
