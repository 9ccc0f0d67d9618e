import { Button, makeStyles, Text, ToggleButton, Toolbar } from '@fluentui/react-components';
import { Add20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { CalendarList } from './CalendarList';
import { useOutlook, usePage, useWords } from './OutlookContext';
import { weekOf, WEEK } from './week';
import { WeekGrid } from './WeekGrid';

const useStyles = makeStyles({ bar: { flexWrap: 'wrap', padding: '8px' }, month: { padding: '0 8px' }, hint: { padding: '0 16px 8px' } });

/** The calendar: a working week while nothing is open, a list beside an open item or where it is chosen. */
export function CalendarView() {
  const outlook = useOutlook();
  const { view, week, item, language } = usePage();
  const words = useWords();
  const styles = useStyles();
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(week);
  return (
    <>
      <Toolbar className={styles.bar} aria-label={words('calendar')}>
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => outlook.compose('appointment')}>
          {words('newAppointment')}
        </Button>
        <Button appearance="subtle" onClick={() => void outlook.showWeek(weekOf(Date.now()))}>
          {words('today')}
        </Button>
        <Button appearance="subtle" icon={<ChevronLeft20Regular />} aria-label={words('previousWeek')} onClick={() => void outlook.showWeek(week - WEEK / 2)} />
        <Button appearance="subtle" icon={<ChevronRight20Regular />} aria-label={words('nextWeek')} onClick={() => void outlook.showWeek(week + 1.5 * WEEK)} />
        <Text as="h2" weight="semibold" className={styles.month}>
          {month}
        </Text>
        {item === null && (['week', 'list'] as const).map((name) => (
          <ToggleButton key={name} appearance="subtle" checked={view === name} onClick={() => void outlook.showView(name)}>
            {words(`view.${name}`)}
          </ToggleButton>
        ))}
      </Toolbar>
      {item === null && <Text as="p" block size={200} className={styles.hint}>{words('choose.calendar')}</Text>}
      {view === 'week' && item === null ? <WeekGrid /> : <CalendarList />}
    </>
  );
}
