import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { LANGUAGE_SETTING } from '../domain/recipientNotice';
import { Announcer } from './Announcer';
import { DraftsProvider } from './Drafts';
import { ErrorBoundary } from './ErrorBoundary';
import { InternalFactsProvider } from './InternalFacts';
import { ServicesProvider, type Services } from './services';
import { SpeechProvider } from './SpeechProvider';
import { themeFor } from './theme';
import { UndoProvider } from './Undo';
import type { Speech } from './words/language';

interface ProductProps {
  readonly services: Services;
  readonly speech: Speech;
  readonly children: ReactNode;
}

/** Everything that stands around a screen wherever it runs: theme, language, services, and a net under bugs. */
export function Product({ services, speech, children }: ProductProps) {
  const { host } = services;
  const [name, setName] = useState(() => host.theme());
  useEffect(() => host.onTheme(setName), [host]);
  const theme = useMemo(() => themeFor(name), [name]);
  return (
    <FluentProvider theme={theme}>
      <ServicesProvider value={services}>
        <SpeechProvider speech={speech} timeZone={host.facts.timeZone} onSpeak={(language) => void remember(services, language)}>
          <ErrorBoundary>
            <Announcer>
              <UndoProvider>
                <DraftsProvider store={services.drafts}>
                  <InternalFactsProvider>{children}</InternalFactsProvider>
                </DraftsProvider>
              </UndoProvider>
            </Announcer>
          </ErrorBoundary>
        </SpeechProvider>
      </ServicesProvider>
    </FluentProvider>
  );
}

/** Where the host can't remember it, the choice holds until the pane closes. */
async function remember({ host }: Services, language: string): Promise<void> {
  if (host.abilities.roamingSettings) await host.saveRoaming(LANGUAGE_SETTING, language).catch(() => undefined);
}
