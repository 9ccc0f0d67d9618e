import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Apps24Regular, PeopleTeam24Regular, Video24Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { here } from './desk';
import type { Part } from './options';
import { usePage, useTeams, useWords } from './TeamsContext';

const useStyles = makeStyles({
  rail: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 4px', backgroundColor: tokens.colorNeutralBackground4 },
  entry: { flexDirection: 'column', minWidth: '76px', fontSize: tokens.fontSizeBase100 },
});

/** The app itself, a channel and a meeting, at the left as in Teams. */
export function Rail() {
  const teams = useTeams();
  const { app } = usePage();
  const words = useWords();
  const styles = useStyles();
  const { around } = here(teams.desk);
  const entry = (part: Part, icon: JSX.Element) => (
    <ToggleButton className={styles.entry} appearance="subtle" icon={icon} checked={around === part} onClick={() => void teams.go({ around: part, tab: '' })}>
      {words(`part.${part}`, { app: app.name })}
    </ToggleButton>
  );
  return (
    <nav className={styles.rail} aria-label={words('parts')}>
      {entry('personal', <Apps24Regular />)}
      {entry('channel', <PeopleTeam24Regular />)}
      {entry('meeting', <Video24Regular />)}
    </nav>
  );
}
