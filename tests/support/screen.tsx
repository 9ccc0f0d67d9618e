import '@testing-library/jest-dom';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { ReactNode } from 'react';
import type { SeenItem } from '../../src/domain/seenItem';
import { allLists } from '../../src/lists/all';
import { memoryItemKeys } from '../../src/local/memory/memoryItemKeys';
import { memoryNotes } from '../../src/local/memory/memoryNotes';
import { virtualClock } from '../../src/local/memory/virtualClock';
import type { Host } from '../../src/ports/host';
import type { ListSchema } from '../../src/lists/schema';
import { Product } from '../../src/ui/Product';
import type { Services } from '../../src/ui/services';
import { loadSpeech, type Language } from '../../src/ui/words/language';
import { MemoryReplica } from './memoryReplica';

expect.extend(toHaveNoViolations);
// A loaded machine is slow, not wrong: what is waited for is always a promise or a rendered text, never time.
jest.setTimeout(60_000);

export const ME = { account: 'femke.horstink@provincie-utrecht.nl.example', name: 'Femke Horstink' };

/** A host that a test speaks for: it shows an item, and remembers what it was asked to do. */
export function fakeHost(how: Partial<Host> = {}) {
  const done: string[] = [];
  const roaming = new Map<string, string>();
  const drafts = new Map<string, string>();
  let shown: SeenItem | null = null;
  let listeners: readonly (() => void)[] = [];
  const host: Host = {
    facts: { name: 'outlook', account: ME.account, displayName: ME.name, locale: 'nl-NL', timeZone: 'Europe/Amsterdam', diagnostics: { requirement: 'Mailbox 1.8' } },
    abilities: { insertIntoBody: true, notifications: true, roamingSettings: true, dialogs: true },
    theme: () => 'light',
    onTheme: () => () => undefined,
    item: async () => shown,
    onItem: (listener) => {
      listeners = [...listeners, listener];
      return () => {
        listeners = listeners.filter((one) => one !== listener);
      };
    },
    insertIntoBody: async (text) => void done.push(`insert ${text}`),
    saveRoaming: async (name, value) => void roaming.set(name, value),
    readRoaming: (name) => roaming.get(name),
    saveDraft: async (name, value) => void drafts.set(name, value),
    readDraft: async (name) => drafts.get(name),
    newAppointment: async ({ attendees, subject }) => void done.push(`meeting ${attendees.join(' ')} ${subject}`),
    newMail: async ({ to, subject }) => void done.push(`mail ${to.join(' ')} ${subject}`),
    openLink: (url) => void done.push(`open ${url}`),
    ...how,
  };
  const show = (item: SeenItem | null) => {
    shown = item;
    for (const listener of listeners) listener();
  };
  return { host, show, done, roaming, drafts };
}

/** Services for one test: all in memory, time standing still on 23 November 2026. */
export function fakeServices(how: Partial<Services> = {}) {
  const clock = virtualClock();
  const replica = new MemoryReplica(clock.now);
  const hosted = fakeHost();
  const itemKeys = memoryItemKeys();
  const copied: string[] = [];
  const files: string[] = [];
  let ids = 0;
  const services: Services = {
    configuration: {
      graphUrl: '',
      authority: '',
      clientId: '',
      programmeSite: { host: '', path: '' },
      closedSite: { host: '', path: '' },
      ownDomains: ['provincie-utrecht.nl.example'],
      ownPartner: 'pv26',
      demoNotice: 'Demo. Personen en gebeurtenissen zijn verzonnen.',
    },
    host: hosted.host,
    replica,
    itemKeys,
    privateNotes: memoryNotes({ now: clock.now }),
    clock,
    newId: () => `id-${(ids += 1)}`,
    device: { copy: async (text) => void copied.push(text), saveFile: (name) => void files.push(name), print: () => void files.push('printed') },
    describeColumn: (list, column) => describe(allLists, list, column),
    signIn: async () => undefined,
    ...how,
  };
  return { services, clock, replica, hosted, itemKeys, copied, files };
}

function describe(lists: readonly ListSchema[], name: string, column: string) {
  const found = lists.find((list) => list.name === name)?.columns[column];
  return found && { label: found.label, isLong: found.kind === 'note' };
}

/** Renders a screen inside the product's frame, and waits until lazy parts and first answers are in. */
export async function showScreen(screen: ReactNode, services: Services, language: Language = 'nl') {
  const speech = await loadSpeech(language, 'Europe/Amsterdam');
  // Jsdom asks every rule for every element's style, so a test spends its time on rules; nothing that a test looks for hangs on them.
  const renderer = createDOMRenderer(document, { unstable_filterCSSRule: () => false });
  return act(async () =>
    render(
      <RendererProvider renderer={renderer}>
        <Product services={services} speech={speech}>{screen}</Product>
      </RendererProvider>,
    ),
  );
}

export async function expectAccessible(container: Element): Promise<void> {
  expect(await axe(container)).toHaveNoViolations();
}
