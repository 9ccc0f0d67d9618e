import { Badge, Button, makeStyles, mergeClasses, Select, Text, Toolbar, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import type { MailEntry } from '../mailbox/mailbox';
import { useOutlook, usePage, useWords } from './OutlookContext';

const FOLDERS = ['inbox', 'sentitems', 'drafts'] as const;

const useStyles = makeStyles({
  bar: { padding: '8px', gap: '8px', flexWrap: 'wrap' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  mail: {
    display: 'flex', flexDirection: 'column', width: '100%', textAlign: 'left', cursor: 'pointer', gap: '2px', padding: '10px 12px', border: 'none', font: 'inherit', color: 'inherit',
    backgroundColor: 'transparent', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground3, boxShadow: `inset 4px 0 ${tokens.colorBrandStroke1}` },
  first: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  preview: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  none: { padding: '12px' },
});

export function Inbox() {
  const outlook = useOutlook();
  const { mails, folder } = usePage();
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      <Toolbar className={styles.bar} aria-label={words('mail')}>
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => outlook.compose('message')}>
          {words('newMessage')}
        </Button>
        <Select aria-label={words('folder')} value={folder} onChange={(_, { value }) => void outlook.showFolder(FOLDERS.find((each) => each === value) ?? 'inbox')}>
          {FOLDERS.map((name) => (
            <option key={name} value={name}>
              {words(`folder.${name}`)}
            </option>
          ))}
        </Select>
      </Toolbar>
      {mails.length === 0 && <Text className={styles.none}>{words('noMail')}</Text>}
      <ul className={styles.list}>
        {mails.map((mail) => (
          <li key={mail.id}>
            <Line mail={mail} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ mail }: { readonly mail: MailEntry }) {
  const outlook = useOutlook();
  const { item, language } = usePage();
  const words = useWords();
  const styles = useStyles();
  const chosen = item?.fields.id === mail.id;
  const weight = mail.isRead ? 'regular' : 'semibold';
  return (
    <button type="button" className={mergeClasses(styles.mail, chosen && styles.chosen)} aria-current={chosen} onClick={() => void outlook.openMessage(mail.id)}>
      <span className={styles.first}>
        <Text weight={weight}>{mail.from}</Text>
        <Text size={200}>{new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'numeric' }).format(mail.received)}</Text>
      </span>
      <Text weight={weight}>
        {mail.subject} {mail.isMeetingRequest && <Badge size="small" appearance="outline">{words('meetingRequest')}</Badge>}
      </Text>
      <Text size={200} className={styles.preview}>
        {mail.preview}
      </Text>
    </button>
  );
}
