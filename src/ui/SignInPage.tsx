import { useState } from 'react';
import { Button, FluentProvider } from '@fluentui/react-components';
import { asProblem } from '../domain/problem';
import type { Configuration } from '../ports/configuration';
import type { ThemeName } from '../ports/host';
import { EmptyState } from './EmptyState';
import { Notice } from './Notice';
import { themeFor } from './theme';
import type { Speech } from './words/language';

interface SignInPageProps {
  readonly speech: Speech;
  readonly theme: ThemeName;
  readonly demoNotice: Configuration['demoNotice'];
  /** Opens the window to sign in and goes on from there; rejects where that didn't come about. */
  readonly onSignIn: () => Promise<void>;
}

/** What a plain browser shows before it knows who is there. */
export function SignInPage({ speech: { say, language }, theme, demoNotice, onSignIn }: SignInPageProps) {
  const [state, setState] = useState<'asking' | 'busy' | 'cancelled' | 'blocked'>('asking');
  const enter = () => {
    setState('busy');
    onSignIn().catch((thrown: unknown) => setState(asProblem(thrown).code === 'cancelled' ? 'cancelled' : 'blocked'));
  };
  const button = (
    <Button appearance="primary" disabledFocusable={state === 'busy'} onClick={enter}>
      {say(state === 'busy' ? 'signIn.busy' : 'problem.signIn')}
    </Button>
  );
  return (
    <FluentProvider theme={themeFor(theme)} style={{ minHeight: '100vh' }}>
      <main lang={language} style={{ padding: '16px', maxWidth: '40em' }}>
        <EmptyState action={button}>
          <h1 style={{ margin: 0, fontSize: '20px', lineHeight: '28px' }}>{say('shell.title')}</h1>
          <p>{say('signIn.first')}</p>
        </EmptyState>
        {(state === 'cancelled' || state === 'blocked') && (
          <Notice tone="problem" role="alert">
            {say(`signIn.${state}`)}
          </Notice>
        )}
        {demoNotice && <p style={{ fontSize: '12px' }}>{typeof demoNotice === 'string' ? demoNotice : demoNotice[language]}</p>}
      </main>
    </FluentProvider>
  );
}
