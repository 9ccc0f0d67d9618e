import { FluentProvider, makeStyles, mergeClasses, MessageBar, teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { CalendarView } from './CalendarView';
import { Inbox } from './Inbox';
import { InlineDialog } from './InlineDialog';
import { ItemView } from './ItemView';
import { usePage, useWords } from './OutlookContext';
import { Rail } from './Rail';
import { SmartAlertDialog } from './SmartAlertDialog';
import { TaskPane } from './TaskPane';
import { TopBar } from './TopBar';
import { whyIn, type Word } from './words';

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
  work: { display: 'flex', flexGrow: 1, minHeight: 0, overflowX: 'auto' },
  list: { flexGrow: 1, flexBasis: '300px', minWidth: '220px', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  narrow: { flexGrow: 0, flexBasis: '300px' },
  // As Outlook does in a small window: the list gives its place to the open item and the pane, and is back when either is closed.
  aside: { '@media (max-width: 900px)': { display: 'none' } },
  item: { flexGrow: 2, flexBasis: '420px', minWidth: '240px', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
});

/** The whole page: bar, rail, list, the open item, and the add-in's pane beside it. */
export function App() {
  const { theme, module, item, paneOpen, dialog } = usePage();
  const styles = useStyles();
  const words = useWords();
  // The layout stands on a div of its own: Fluent hands the provider's classes to every menu and dialog as well.
  return (
    <FluentProvider theme={THEMES[theme]}>
      <div className={styles.page} style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }}>
        <TopBar />
        <Happened />
        <div className={styles.work}>
          <Rail />
          <main className={mergeClasses(styles.list, (module === 'mail' || item !== null) && styles.narrow, item !== null && paneOpen && styles.aside)}>{module === 'mail' ? <Inbox /> : <CalendarView />}</main>
          {(item !== null || module === 'mail') && (
            <section className={styles.item} aria-label={words('openItem')}>
              <ItemView />
            </section>
          )}
          {paneOpen && <TaskPane />}
        </div>
      </div>
      <SmartAlertDialog />
      {dialog && <InlineDialog dialog={dialog} />}
    </FluentProvider>
  );
}

/** One line about what was done or went wrong. */
function Happened() {
  const { message, busy, language, unhandled } = usePage();
  const words = useWords();
  if (busy) return <MessageBar>{words('sending')}</MessageBar>;
  if (message?.kind === 'failed') return <MessageBar intent="error">{words('failed', { why: whyIn(language, message.text) })}</MessageBar>;
  if (unhandled.length > 0) return <MessageBar intent="warning">{words('unhandled', { count: unhandled.length })}</MessageBar>;
  return message ? <MessageBar intent="success">{words(doneWord(message.text))}</MessageBar> : null;
}

const doneWord = (text: string): Word => (text === 'saved' ? 'done.saved' : text === 'responded' ? 'done.responded' : 'done.sent');
