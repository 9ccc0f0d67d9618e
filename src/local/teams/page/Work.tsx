import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { AppFrame } from './AppFrame';
import { here } from './desk';
import { WIDTHS } from './options';
import type { ShownFrame } from './pageState';
import { PartHead } from './PartHead';
import { CHANNEL, TEAM } from './setting';
import { StageView } from './StageView';
import { usePage, useTeams, useWords } from './TeamsContext';

const useStyles = makeStyles({
  work: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground3 },
  row: { flexGrow: 1, minHeight: 0, display: 'flex', justifyContent: 'center' },
  app: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  narrow: { flexGrow: 0 },
  side: { flexGrow: 0, flexShrink: 0, width: '320px', borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  text: { padding: '16px' },
});

/** The open part: its head, Teams' own words where it has any, and the app's pages. */
export function Work() {
  const { desk } = useTeams();
  const { frames, current, width } = usePage();
  const styles = useStyles();
  const { inCall } = here(desk);
  const narrow = WIDTHS.find((each) => each === width && each !== 'wide');
  return (
    <main className={styles.work}>
      <PartHead />
      <div className={styles.row}>
        {inCall && <StageView />}
        <div className={`${styles.app} ${inCall ? styles.side : narrow ? styles.narrow : ''}`} style={narrow && !inCall ? { width: `${narrow}px` } : {}}>
          {current === '' && <OwnWords />}
          {frames.map((frame: ShownFrame) => (
            <AppFrame key={frame.place.key} frame={frame} hidden={frame.place.key !== current} />
          ))}
        </div>
      </div>
    </main>
  );
}

/** What stands where the app has no page: what this place is, and what can be done in it. */
function OwnWords() {
  const { desk } = useTeams();
  const { app } = usePage();
  const words = useWords();
  const styles = useStyles();
  const { around, inCall } = here(desk);
  const values = { app: app.name, channel: CHANNEL.name, team: TEAM.name };
  const say = () => {
    if (around === 'personal') return words('noTabs');
    if (inCall) return words('meeting.inCall');
    return words(`${around}.${(around === 'channel' ? app.configurable?.inChannel : app.configurable?.inMeeting) ? 'text' : 'noTab'}`, values);
  };
  return (
    <Text as="p" className={styles.text}>
      {say()}
    </Text>
  );
}

