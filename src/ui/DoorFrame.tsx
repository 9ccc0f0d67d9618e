import { useMemo, type ReactNode } from 'react';
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ThemeName } from '../ports/host';
import { ErrorBoundary } from './ErrorBoundary';
import { SpeechProvider, useSpeech } from './SpeechProvider';
import { themeFor } from './theme';
import type { Speech } from './words/language';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  column: { maxWidth: '40rem', marginInline: 'auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sender: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface DoorFrameProps {
  readonly speech: Speech;
  readonly theme: ThemeName;
  /** The line that a demonstration shows; absent in production. */
  readonly notice?: string;
  readonly children: ReactNode;
}

/** What stands around a page for somebody without an account: who it is from, the other language, and what the link is. */
export function DoorFrame({ speech, theme, notice, children }: DoorFrameProps) {
  const chosen = useMemo(() => themeFor(theme), [theme]);
  return (
    <FluentProvider theme={chosen}>
      <SpeechProvider speech={speech} timeZone="Europe/Amsterdam">
        <ErrorBoundary>
          <Around notice={notice}>{children}</Around>
        </ErrorBoundary>
      </SpeechProvider>
    </FluentProvider>
  );
}

function Around({ notice, children }: { readonly notice: string | undefined; readonly children: ReactNode }) {
  const styles = useStyles();
  const { say, speak, language } = useSpeech();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <header className={styles.top}>
          <p className={styles.sender}>{say('door.from')}</p>
          <Button appearance="subtle" lang={other} onClick={() => void speak(other)}>
            {say('door.otherLanguage')}
          </Button>
        </header>
        <main className={styles.column}>{children}</main>
        <footer>
          <p className={styles.quiet}>{say('door.yourLink')}</p>
          {notice && <p className={styles.quiet}>{notice}</p>}
        </footer>
      </div>
    </div>
  );
}
