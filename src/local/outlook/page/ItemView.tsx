import { makeStyles, Text } from '@fluentui/react-components';
import { isCompose } from '../protocol/item';
import { AppointmentForm } from './AppointmentForm';
import { Infobars } from './Infobars';
import { MessageForm } from './MessageForm';
import { usePage, useWords } from './OutlookContext';
import { ReadingPane } from './ReadingPane';
import { Ribbon } from './Ribbon';

const useStyles = makeStyles({ item: { padding: '0 16px 24px', display: 'flex', flexDirection: 'column', gap: '8px' }, none: { padding: '64px 32px', textAlign: 'center' } });

/** The open item with its commands, or what to do when nothing is open. */
export function ItemView() {
  const { item, module } = usePage();
  const words = useWords();
  const styles = useStyles();
  if (item === null) {
    return (
      <Text as="p" className={styles.none}>
        {words(`choose.${module}`)}
      </Text>
    );
  }
  return (
    <div className={styles.item} key={item.key}>
      <Ribbon item={item} />
      <Infobars item={item} />
      {!isCompose(item.kind) ? <ReadingPane item={item} /> : item.kind === 'appointmentCompose' ? <AppointmentForm item={item} /> : <MessageForm item={item} />}
    </div>
  );
}
