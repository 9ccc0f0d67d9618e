import { Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useAnnounce } from './Announcer';
import { ErrorBoundary } from './ErrorBoundary';
import { FreshnessLine } from './FreshnessLine';
import { useInternalFacts } from './InternalFacts';
import { lazily } from './lazily';
import { OutboxStrip } from './OutboxStrip';
import { useServices } from './services';
import { useSpeech } from './SpeechProvider';
import { UndoLine } from './Undo';

const ShellMenu = lazily(async () => (await import(/* webpackChunkName: "shell" */ './ShellMenu')).ShellMenu);

const useStyles = makeStyles({
  page: { boxSizing: 'border-box', minHeight: '100vh', padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  demo: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorBrandStroke1, paddingInlineStart: tokens.spacingHorizontalS },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexGrow: 1 },
});

/** The frame around a screen. It stands whatever happens inside: the way out (details, wipe) is always there. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { hidden } = useInternalFacts();
  return (
    <div className={styles.page}>
      <Header />
      <main className={styles.main}>
        {hidden && <p role="status">{say('shell.hide.on')}</p>}
        {!hidden && <UndoLine />}
        {!hidden && (
          <ErrorBoundary>
            <OutboxStrip />
          </ErrorBoundary>
        )}
        {children}
      </main>
      <footer>
        <FreshnessLine />
      </footer>
    </div>
  );
}

function Header() {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const { demoNotice } = useServices().configuration;
  const { hidden, hide } = useInternalFacts();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const toggle = () => {
    // What was last said aloud still stands in the page, and may name what is internal.
    announce('');
    hide(!hidden);
  };
  return (
    <header>
      <div className={styles.bar}>
        <Button size="small" appearance={hidden ? 'primary' : 'secondary'} aria-pressed={hidden} onClick={toggle}>{say('shell.hide')}</Button>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={say(open ? 'shell.menu.close' : 'shell.menu')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <ShellMenu />
          </Suspense>
        </ErrorBoundary>
      )}
      {demoNotice && <p className={styles.demo}>{typeof demoNotice === 'string' ? demoNotice : demoNotice[language]}</p>}
    </header>
  );
}
