import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular, Settings20Regular } from '@fluentui/react-icons';
import { here } from './desk';
import type { PageState, Place } from './pageState';
import { CHANNEL, MEETING } from './setting';
import { usePage, useTeams, useWords } from './TeamsContext';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '4px 16px', backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: 0 },
  last: { marginLeft: 'auto' },
});

/** The name of what is open, its tabs, and what can be done with them. */
export function PartHead() {
  const teams = useTeams();
  const state = usePage();
  const words = useWords();
  const styles = useStyles();
  const at = here(teams.desk);
  const name = { personal: state.app.name, channel: CHANNEL.name, meeting: MEETING.title }[at.around];
  const choose = (tab: string) => void teams.go({ around: at.around, tab, ...(at.inCall ? { inCall: true } : {}) });
  return (
    <div className={styles.head}>
      <Text as="h2" weight="semibold" className={styles.name}>
        {name}
      </Text>
      <TabList aria-label={words('tabs')} selectedValue={tabAt(state, at)} onTabSelect={(_, { value }) => choose(String(value))}>
        {tabsOf(state, at).map(([id, label]) => (
          <Tab key={id} value={id}>
            {label ?? words(at.around === 'meeting' ? 'meeting.about' : 'channel.about')}
          </Tab>
        ))}
      </TabList>
      <TabButtons at={at} />
      {at.around === 'meeting' && (
        <Button className={styles.last} size="small" appearance={at.inCall ? 'secondary' : 'primary'} onClick={() => void teams.go({ around: 'meeting', tab: at.tab, ...(at.inCall ? {} : { inCall: true }) })}>
          {words(at.inCall ? 'meeting.leave' : 'meeting.join')}
        </Button>
      )}
    </div>
  );
}

const tabsOf = ({ app, pinned }: PageState, { around }: Place): readonly (readonly [string, string | undefined])[] =>
  around === 'personal' ? app.tabs.map(({ entityId, name }) => [entityId, name]) : [['', undefined], ...pinned.filter((tab) => tab.around === around).map(({ id, name }) => [id, name] as const)];

const tabAt = ({ app }: PageState, { around, tab }: Place) => (around === 'personal' && !app.tabs.some(({ entityId }) => entityId === tab) ? (app.tabs[0]?.entityId ?? '') : tab);

/** Adding a tab, changing the open one, taking it away: as far as the app's manifest offers that here. */
function TabButtons({ at }: { readonly at: Place }) {
  const teams = useTeams();
  const { app, pinned } = usePage();
  const words = useWords();
  const { around } = at;
  if (around === 'personal' || at.inCall) return null;
  const open = pinned.find(({ id }) => id === at.tab);
  const mayAdd = around === 'channel' ? app.configurable?.inChannel : app.configurable?.inMeeting;
  return (
    <div>
      {mayAdd && <Button appearance="subtle" size="small" icon={<Add20Regular />} aria-label={words('addTab')} onClick={() => teams.configure(around)} />}
      {open && app.configurable?.canUpdate && <Button appearance="subtle" size="small" icon={<Settings20Regular />} aria-label={words('changeTab', { name: open.name })} onClick={() => teams.configure(around, open)} />}
      {open && <Button appearance="subtle" size="small" icon={<Delete20Regular />} aria-label={words('removeTab', { name: open.name })} onClick={() => teams.unpin(open)} />}
    </div>
  );
}
