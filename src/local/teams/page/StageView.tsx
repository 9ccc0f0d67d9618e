import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { AppFrame } from './AppFrame';
import { here } from './desk';
import type { ShownFrame } from './pageState';
import { usePage, useTeams, useWords } from './TeamsContext';

const useStyles = makeStyles({
  stage: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackgroundStatic, color: tokens.colorNeutralForegroundStaticInverted },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', padding: '4px 12px' },
});

/** What everybody in the meeting sees: a page that the app shared from its side panel. */
export function StageView() {
  const teams = useTeams();
  const { stage, pinned, epoch } = usePage();
  const words = useWords();
  const styles = useStyles();
  const entityId = pinned.find(({ id }) => id === here(teams.desk).tab)?.entityId ?? '';
  const frame = useMemo<ShownFrame | null>(
    () => (stage ? { place: { key: `stage|${stage.url}|${epoch}`, frameContext: 'meetingStage', around: 'meeting', entityId }, url: stage.url, title: stage.url } : null),
    [stage, epoch, entityId],
  );
  return (
    <section className={styles.stage} aria-label={words('meeting.stage')}>
      <div className={styles.head}>
        <Text>{words('meeting.stage')}</Text>
        {frame && (
          <Button size="small" onClick={teams.stopSharing}>
            {words('stopSharing')}
          </Button>
        )}
      </div>
      {frame && <AppFrame key={frame.place.key} frame={frame} />}
    </section>
  );
}
