import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CalendarLtr24Regular, Mail24Regular } from '@fluentui/react-icons';
import { useOutlook, usePage, useWords } from './OutlookContext';

const useStyles = makeStyles({
  rail: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 4px', backgroundColor: tokens.colorNeutralBackground4 },
  entry: { flexDirection: 'column', minWidth: '64px', fontSize: tokens.fontSizeBase100 },
});

/** Mail and calendar, at the left as in Outlook on the web. */
export function Rail() {
  const outlook = useOutlook();
  const { module } = usePage();
  const words = useWords();
  const styles = useStyles();
  const entry = (name: 'mail' | 'calendar', icon: React.JSX.Element) => (
    <ToggleButton className={styles.entry} appearance="subtle" icon={icon} checked={module === name} onClick={() => void outlook.showModule(name)}>
      {words(name)}
    </ToggleButton>
  );
  return (
    <nav className={styles.rail} aria-label={words('modules')}>
      {entry('mail', <Mail24Regular />)}
      {entry('calendar', <CalendarLtr24Regular />)}
    </nav>
  );
}
