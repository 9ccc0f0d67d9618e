import { dayAt } from '../days';
import { distinct } from '../fitting';
import type { SeenItem } from '../seenItem';
import { LAYERS, SIGNAL_KINDS, type ContactForm, type Layer, type SignalKind } from '../vocabulary';
import { phraseFinder } from '../words';
import type { Linked } from './collaborationAt';
import type { PanelSettings } from './settings';
import type { Seat, TableView } from './table';

/** A contact moment with everything filled in that can be known, so that three clicks are enough (H4). */
export interface ContactDraft {
  readonly partners: readonly { readonly partner: string; readonly layer: Layer }[];
  readonly date: string;
  readonly form: ContactForm;
  /** Absent for a private item. */
  readonly subject?: string;
}

/** The highest layer present per partner; elected people never make it a contact with their municipality. */
export function contactDraft({ item, isPrivate, table, now, settings }: { readonly item: SeenItem; readonly isPrivate: boolean; readonly table: TableView; readonly now: number; readonly settings: PanelSettings }): ContactDraft {
  const today = dayAt(now, settings.timeZone);
  const day = item.start === undefined ? today : dayAt(item.start, settings.timeZone);
  return {
    partners: seatsAt(table).map((seat) => ({ partner: seat.partner.key, layer: highestLayer(seat) })),
    // A contact that is still to come can't have been.
    date: day < today ? day : today,
    form: formOf(item),
    ...(isPrivate || item.isPrivate || !item.subject ? {} : { subject: item.subject.slice(0, 255) }),
  };
}

const seatsAt = ({ groups, outside }: TableView): readonly Seat[] => [...groups.flatMap(({ seats }) => seats), ...outside];

/** Where no function is known, the most usual: the person changes it with one click. */
const highestLayer = ({ layers }: Seat): Layer => LAYERS.find((layer) => layer !== 'volksvertegenwoordiger' && layers.includes(layer)) ?? 'ambtenaar';

function formOf(item: SeenItem): ContactForm {
  if (item.kind === 'message') return 'mail';
  const finds = phraseFinder(item.subject ?? '');
  if (finds('werkbezoek') || finds('bezoek')) return 'bezoek';
  return finds('telefonisch') || finds('bellen') || finds('belafspraak') ? 'telefoon' : 'overleg';
}

/** Kind, collaboration and broker; never text from the mail, which is somebody else's. */
export interface SignalDraft {
  readonly kind: SignalKind;
  readonly partners: readonly string[];
  readonly collaboration?: string;
  readonly broker: { readonly account: string; readonly name: string };
}

/** At a table of many a hick-up is seldom with all of them: then the collaboration is proposed, and no partner. */
const FEW = 6;

/** The broker is the person at the screen where they hold an account here, else whoever holds the first that has a holder. */
export function signalDraft({ item, table, linked, me, settings }: { readonly item: SeenItem; readonly table: TableView; readonly linked: Linked; readonly me: { readonly account: string; readonly name: string }; readonly settings: PanelSettings }): SignalDraft {
  const finds = phraseFinder(item.subject ?? '');
  const partners = seatsAt(table).map(({ partner }) => partner);
  const collaboration = linked.attached[0] ?? linked.suggested.find(({ because }) => because.kind === 'words');
  const isMine = partners.some(({ accountHolder }) => accountHolder?.toLowerCase() === me.account.toLowerCase());
  const held = isMine ? undefined : partners.find(({ accountHolder }) => accountHolder);
  return {
    kind: SIGNAL_KINDS.find((kind) => settings.signalWords[kind]?.some(finds)) ?? 'anders',
    partners: collaboration && partners.length > FEW ? [] : distinct(partners.map(({ key }) => key)),
    ...(collaboration ? { collaboration: collaboration.collaboration.key } : {}),
    broker: held?.accountHolder ? { account: held.accountHolder, name: held.accountHolderName ?? held.accountHolder } : me,
  };
}
