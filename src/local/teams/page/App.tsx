import { FluentProvider, makeStyles, MessageBar, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, tokens } from '@fluentui/react-components';
import { Dialogs } from './Dialogs';
import { Rail } from './Rail';
import { usePage, useWords } from './TeamsContext';
import { TopBar } from './TopBar';
import { Work } from './Work';

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
  work: { display: 'flex', flexGrow: 1, minHeight: 0 },
});

/** The whole page: bar, rail, and the part of Teams that is open. */
export function App() {
  const { theme } = usePage();
  const styles = useStyles();
  // The layout stands on a div of its own: Fluent hands the provider's classes to every menu and dialog as well.
  return (
    <FluentProvider theme={THEMES[theme]}>
      <div className={styles.page} style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }}>
        <TopBar />
        <Happened />
        <div className={styles.work}>
          <Rail />
          <Work />
        </div>
      </div>
      <Dialogs />
    </FluentProvider>
  );
}

/** One line about what was done or went wrong. */
function Happened() {
  const { message, unhandled } = usePage();
  const words = useWords();
  if (unhandled.length > 0) return <MessageBar intent="warning">{words('unhandled', { what: unhandled.join(', ') })}</MessageBar>;
  return message ? <MessageBar intent={message.kind === 'failed' ? 'error' : 'info'}>{words(message.word, message.values)}</MessageBar> : null;
}
