import { TENANT } from '../tenantFacts';

/** An application that the tenant knows, with what an administrator has consented to. */
export interface Registration {
  readonly client: string;
  readonly name: string;
  readonly delegated: readonly string[];
  readonly application: readonly string[];
  /** Exchange's RBAC for Applications: its mail and calendar rights hold in this mailbox alone. */
  readonly onlyMailbox?: string;
}

/** The one secret of every registration here; nothing of it leaves this machine. */
export const LOCAL_SECRET = 'local-secret';

const REGISTRATIONS: readonly Registration[] = [
  {
    client: TENANT.client,
    name: 'Verbinder',
    delegated: ['User.Read', 'Sites.Selected', 'Calendars.Read', 'Calendars.Read.Shared', 'Mail.ReadBasic', 'Mail.ReadBasic.Shared', 'Files.ReadWrite.AppFolder'],
    application: ['Sites.Selected'],
  },
  {
    client: TENANT.provisioningClient,
    name: 'Verbinder inrichten',
    delegated: ['User.Read', 'Sites.Selected'],
    application: ['Sites.Selected'],
  },
  {
    client: TENANT.serviceClient,
    name: 'Verbinder dienst',
    delegated: [],
    application: ['Sites.Selected', 'Mail.Send', 'Calendars.ReadWrite'],
    onlyMailbox: TENANT.mailbox,
  },
];

export const registrationOf = (client: string): Registration | undefined =>
  REGISTRATIONS.find((registration) => registration.client === client);
