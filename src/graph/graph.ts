import { Problem } from '../domain/problem';
import type { Chance } from '../ports/clock';
import { batching } from './batch';
import { inBody, textOf, type GraphAnswer, type GraphCall } from './call';
import { failure, noAnswer } from './failure';
import { graphClient, type ClientNeeds } from './graphClient';
import { patient, type Heard } from './patience';

export interface GraphNeeds extends ClientNeeds {
  readonly chance: Chance;
}

/** Microsoft Graph v1.0 as the adapters see it: calls that answer 2xx, or a Problem. */
export interface Graph {
  call(call: GraphCall): Promise<GraphAnswer>;
  /** Reads a collection to its last page: every `value`, and the delta link where there is one. */
  pages(call: GraphCall): Promise<Pages>;
  /** The text behind one of Graph's own download links, which carry their permission in them and take no bearer. */
  download(url: string): Promise<string>;
  /** Hears how many milliseconds SharePoint wants no calls, as soon as it says so. */
  onWait(listener: (ms: number) => void): void;
}

export interface Pages {
  readonly bodies: readonly unknown[];
  readonly deltaLink?: string;
}

/** More pages than any list of ours has: the server is sending us in circles. */
const MOST_PAGES = 1_000;

export function openGraph(needs: GraphNeeds): Graph {
  const waiting = new Set<(ms: number) => void>();
  const heard: Heard = (service, ms) => {
    if (service === 'sites') for (const listener of waiting) listener(ms);
  };
  const send = patient(batching(graphClient(needs), needs.clock), needs.clock, needs.chance, heard);
  const base = `${needs.graphUrl.replace(/\/$/, '')}/v1.0`;

  async function call(one: GraphCall): Promise<GraphAnswer> {
    const answer = await send(one);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw failure(one, answer, needs.clock.now());
  }

  /** A link of Graph's own, as a path. Anywhere else our token must not go. */
  function pathOf(link: string): string {
    if (!link.startsWith(`${base}/`)) throw new Problem('serverFailed', 'a next page elsewhere');
    return link.slice(base.length);
  }

  async function pages(first: GraphCall): Promise<Pages> {
    const bodies: unknown[] = [];
    // Headers are not carried over by the link, so each page gets them again.
    for (let next: GraphCall = first; bodies.length < MOST_PAGES; ) {
      const { body } = await call(next);
      bodies.push(body);
      const link = textOf(inBody(body, '@odata.nextLink'));
      const deltaLink = textOf(inBody(body, '@odata.deltaLink'));
      if (link === undefined) return { bodies, ...(deltaLink === undefined ? {} : { deltaLink }) };
      next = { ...first, path: pathOf(link) };
    }
    throw new Problem('serverFailed', 'pages without end');
  }

  return { call, pages, download: (url) => download(needs, url), onWait: (listener) => void waiting.add(listener) };
}

async function download({ fetch: fetching, clock }: GraphNeeds, url: string): Promise<string> {
  const asked = { method: 'GET', path: '/content' } as const;
  const response = await fetching(url).catch((thrown: unknown) => Promise.reject(noAnswer(asked, thrown, false)));
  if (response.ok) return response.text();
  throw failure(asked, { status: response.status, headers: {}, body: undefined }, clock.now());
}
