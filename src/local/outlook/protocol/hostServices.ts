import type { TextStore } from '../../hosts/browserStore';
import type { HostToken, TokenWish } from '../../hosts/tokens';
import type { Form } from './form';
import type { OpenItem } from './item';
import type { Notifications } from './notifications';
import type { Profile } from './profile';
import type { RequirementSet } from './requirementMatrix';

/** The awkward moments that a person or a test can switch on. */
export interface Switches {
  readonly requirementSet: RequirementSet;
  /** `silent`: the bridge is there and never answers. */
  readonly nestedAppAuth: 'present' | 'absent' | 'silent';
  /** `getItemIdAsync` is refused, as on somebody else's calendar. */
  readonly refuseItemId: boolean;
}

/** What the host's page does for an add-in; the protocol knows neither React nor Graph. */
export interface HostServices {
  readonly profile: Profile;
  readonly switches: () => Switches;
  readonly store: TextStore;
  readonly notifications: Notifications;
  readonly now: () => number;
  readonly newId: () => string;
  /** Writes the item to its mailbox and gives its Graph id. */
  readonly save: (item: OpenItem) => Promise<string>;
  readonly closeItem: (item: OpenItem) => void;
  readonly closePane: () => void;
  readonly openForm: (form: Form) => void;
  readonly attachmentContent: (item: OpenItem, attachmentId: string) => Promise<string | undefined>;
  /** All Internet headers of a received message, as text. */
  readonly headers: (item: OpenItem) => Promise<string>;
  readonly token: (wish: TokenWish) => Promise<HostToken>;
  readonly colours: () => Readonly<Record<string, number>>;
}
