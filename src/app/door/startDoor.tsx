import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Door } from '../../domain/doors/vocabulary';
import { Problem } from '../../domain/problem';
import { PollPage } from '../../features/date-poll/PollPage';
import { RegistrationPage } from '../../features/own-registration/RegistrationPage';
import { realClock } from '../../host/realClock';
import type { ThemeName } from '../../ports/host';
import type { ServiceCalls } from '../../ports/serviceCalls';
import { pollDoorOverHttp } from '../../service/client/datePollsOverHttp';
import { httpCalls } from '../../service/client/httpCalls';
import { registrationDoor } from '../../service/client/registrationDoor';
import { DoorFrame } from '../../ui/DoorFrame';
import { DoorProblem } from '../../ui/DoorProblem';
import type { Speech } from '../../ui/words/language';
import type { DoorLink } from './doorLink';

export interface DoorStart {
  readonly link: DoorLink;
  readonly serviceUrl: string;
  readonly speech: Speech;
  readonly notice: string | undefined;
  readonly root: HTMLElement;
}

/** The page of each door that has one here. */
const PAGES: Partial<Record<Door, (calls: ServiceCalls, link: string) => ReactNode>> = {
  datumprikker: (calls, link) => <PollPage door={pollDoorOverHttp(calls, link)} />,
  aanmelding: (calls, link) => <RegistrationPage door={registrationDoor(calls, link)} />,
};

export function startDoor({ link, serviceUrl, speech, notice, root }: DoorStart): void {
  const calls = httpCalls({ serviceUrl, clock: realClock, fetch: window.fetch.bind(window) });
  const page = PAGES[link.door]?.(calls, link.text) ?? <DoorProblem problem={new Problem('linkUnknown', 'a door without a page')} />;
  createRoot(root).render(
    <DoorFrame speech={speech} theme={theme()} {...(notice ? { notice } : {})}>
      {page}
    </DoorFrame>,
  );
}

/** Forced colours are the browser's own high contrast; Fluent follows them in any theme. */
const theme = (): ThemeName => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
