import type { PageServices } from '../protocol/pageServices';
import { Refusal } from '../protocol/style';
import { isValidDomain } from '../protocol/validDomain';
import { writeDeepLink } from '../protocol/deepLink';
import { TENANT } from '../../tenant/tenantFacts';
import type { authenticationOf } from './authenticating';
import { here, type Desk } from './desk';
import type { dialogsOf } from './dialogs';
import { flatContext } from './flatContext';
import { go, openLink, readyToUnload, step } from './going';
import type { PageState } from './pageState';
import { confirmed } from './pinning';
import { CHANNEL, MEETING } from './setting';

export interface ServiceParts {
  readonly desk: () => Desk;
  readonly sessionId: string;
  readonly dialogs: ReturnType<typeof dialogsOf>;
  readonly authentication: ReturnType<typeof authenticationOf>;
}

/** What the functions of teams-js do to this page. */
export function teamsServices({ desk, sessionId, dialogs, authentication }: ServiceParts): PageServices {
  const now = () => desk().state.get();
  const change = (patch: Partial<PageState>) => desk().state.change(patch);
  return {
    switches: () => now().switches,
    profile: () => ({ displayName: now().me.name, address: now().me.upn }),
    token: (wish) => desk().parts.directory.token(now().me.upn, wish),
    context: (place) => flatContext(now(), place, sessionId),
    tenantUser: () => ({ objectId: now().me.id, tid: TENANT.id, upn: now().me.upn, displayName: now().me.name, loginHint: now().me.upn, userLicenseType: 'Paid' }),
    ...moving(desk),
    shareLink: ({ entityId, around }, { subEntityId, label, webUrl }) =>
      change({ sharedLink: writeDeepLink(now().app.id, entityId, { subEntityId, label, webUrl, ...(around === 'channel' ? { channelId: CHANNEL.id } : {}) }) }),
    loaded: (_place, { kind, reason }) => kind === 'failed' && change({ message: { kind: 'failed', word: 'appFailed', values: { why: reason ?? '' } } }),
    openDialog: dialogs.open,
    completeDialog: dialogs.complete,
    resizeDialog: dialogs.resize,
    tellOpener: dialogs.tellOpener,
    tellDialog: dialogs.tellDialog,
    authenticate: authentication.open,
    authenticated: authentication.settle,
    ...configuring(desk),
    meeting: () => meetingAt(desk().parts.now(), now()),
    stage: () => now().stage ?? undefined,
    setStage(url, protocol) {
      if (url !== undefined && !isValidDomain(url, now().app.validDomains)) throw new Refusal('notPermitted', 'the stage shows pages of validDomains alone');
      change({ stage: url === undefined ? null : { url, protocol } });
    },
    elsewhere: (what, details) => change({ elsewhere: [...now().elsewhere, { what, details }], message: { kind: 'info', word: 'elsewhere', values: { what } } }),
    choosePeople: ({ title, single }) =>
      new Promise((resolve, reject) => {
        const done = (people: Parameters<NonNullable<PageState['people']>['done']>[0]) => {
          change({ people: null });
          if (people) resolve(people);
          else reject(new Refusal('cancelled', 'the person chose nobody'));
        };
        change({ people: { title, single, done } });
      }),
    clipboard: { read: () => desk().parts.clipboard.read(), write: (text) => desk().parts.clipboard.write(text) },
    unhandled: (func) => change({ unhandled: [...now().unhandled, func] }),
  };
}

function moving(desk: () => Desk): Pick<PageServices, 'openLink' | 'goTo' | 'goBack' | 'showInFrame' | 'tabs' | 'openTab' | 'readyToUnload' | 'leaveFrame'> {
  const now = () => desk().state.get();
  return {
    openLink: (link) => openLink(desk(), link),
    goTo(tab, subPage) {
      const found = tab === '' || now().app.tabs.some(({ entityId }) => entityId === tab);
      if (!found) throw new Refusal('invalid', `the app has no page ${tab}`);
      void go(desk(), { around: 'personal', tab, ...(subPage === undefined ? {} : { subPage }) });
    },
    goBack() {
      const { at } = now();
      if (at > 0) void step(desk(), -1);
      return at > 0;
    },
    showInFrame(place, url) {
      if (!isValidDomain(url, now().app.validDomains)) throw new Refusal('notPermitted', 'outside validDomains');
      const frames = now().frames.map((frame) => (frame.place.key === place.key ? { ...frame, url, place: { ...place, key: `${place.key}>` } } : frame));
      desk().state.change({ frames, current: `${place.key}>` });
    },
    tabs: () => now().pinned.map(({ id, name, entityId }) => ({ tabName: name, internalTabInstanceId: id, entityId, channelId: CHANNEL.id, channelName: CHANNEL.name })),
    openTab({ internalTabInstanceId }) {
      const tab = now().pinned.find(({ id }) => id === internalTabInstanceId);
      if (tab) void go(desk(), { around: tab.around, tab: tab.id });
      return tab !== undefined;
    },
    readyToUnload: (place) => readyToUnload(desk(), place),
    leaveFrame: (_place, forwards) => document.querySelector<HTMLElement>(forwards ? 'header select' : 'nav button')?.focus(),
  };
}

function configuring(desk: () => Desk): Pick<PageServices, 'setValidity' | 'keepSettings' | 'settingsOf' | 'confirmed'> {
  const now = () => desk().state.get();
  return {
    setValidity: (valid) => {
      const { configuring: open } = now();
      if (open) desk().state.change({ configuring: { ...open, valid } });
    },
    keepSettings(settings) {
      const { configuring: open } = now();
      if (!open) throw new Refusal('notPermitted', 'nothing is being configured');
      desk().state.change({ configuring: { ...open, settings } });
    },
    settingsOf(place) {
      const { configuring: open, pinned } = now();
      const found = open?.frame.place.key === place.key ? open.tab : pinned.find(({ id }) => id === here(desk()).tab);
      return found ? { entityId: found.entityId, contentUrl: found.contentUrl, websiteUrl: found.websiteUrl, removeUrl: found.removeUrl, suggestedDisplayName: found.name } : {};
    },
    confirmed: (what, failure) => confirmed(desk(), what, failure),
  };
}

const HOUR_MS = 3_600_000;

/** The meeting runs now, whenever that is. */
function meetingAt(now: number, { accounts }: PageState) {
  const start = Math.floor(now / HOUR_MS) * HOUR_MS;
  const organizer = accounts.find(({ guest }) => !guest);
  return { ...MEETING, start: new Date(start).toISOString(), end: new Date(start + 2 * HOUR_MS).toISOString(), organizerId: organizer?.id ?? '' };
}
