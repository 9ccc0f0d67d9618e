import { Button } from '@fluentui/react-components';
import type { ElectedPerson } from '../../domain/panel/recognition';
import { shortNameOf } from '../../domain/partner';
import { contacts } from '../../lists/contacts';
import { Internal } from '../../ui/InternalFacts';
import { Fold } from '../../ui/Fold';
import { Notice } from '../../ui/Notice';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

/** A3: a raadslid or statenlid is a person who doesn't speak for the college; contact goes through the griffie. */
export function ElectedSection() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { elected } = useOpenPanel().view.table;
  if (elected.length === 0) return null;
  return (
    <Fold startsOpen title={say('elected.title')} aside={elected.length}>
      <ul className={styles.list}>
        {elected.map((one, index) => <ElectedLine key={one.person.address ?? index} elected={one} />)}
      </ul>
      <Internal>
        <p className={styles.quiet}>{say('elected.channel')}</p>
        <InviteGriffies />
      </Internal>
    </Fold>
  );
}

function ElectedLine({ elected: { person, contact, partner, ofOwn } }: { readonly elected: ElectedPerson }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const of = ofOwn ? say('elected.ofOwn') : partner ? shortNameOf(partner) : undefined;
  return (
    <li className={styles.entry}>
      <span>{person.name || person.address}</span>
      <span className={styles.quiet}>{[contact?.function ?? say('layer.volksvertegenwoordiger'), of].filter(Boolean).join(' · ')}</span>
      <span className={styles.quiet}>{say('elected.notForCollege')}</span>
    </li>
  );
}

/** D13: whoever asks to go through the griffies finds the channel named, and an invitation that only has to be sent. */
export function GriffieSection() {
  const { say } = useSpeech();
  const { item, view } = useOpenPanel();
  const sender = view.recognition.people.find(({ person }) => person.part === 'from');
  if (item.kind !== 'message' || sender?.contact?.layer !== 'griffie') return null;
  return (
    <Notice buttons={<InviteGriffies />}>
      <strong>{say('griffie.channel')}</strong>
      <span>{say('griffie.explain')}</span>
    </Notice>
  );
}

/** Prepares a mail and sends nothing: a person looks at it first. */
const MOST_GRIFFIES = 60;

function InviteGriffies() {
  const { say } = useSpeech();
  const { host, replica, clock } = useServices();
  const { newMail } = host;
  if (!newMail) return null;
  const prepare = async () => {
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    const griffies = await replica.by(contacts, 'layer', ['griffie']);
    const to = griffies.filter(({ until }) => until === undefined || until >= today).flatMap(({ mail }) => (mail ? [mail] : []));
    await newMail({ subject: say('griffie.subject'), to: [...new Set(to)].slice(0, MOST_GRIFFIES), bodyHtml: `<p>${say('griffie.body')}</p>` });
  };
  return <Button size="small" onClick={() => void prepare().catch(() => undefined)}>{say('griffie.prepare')}</Button>;
}
