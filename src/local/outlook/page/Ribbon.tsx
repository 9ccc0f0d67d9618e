import { Button, makeStyles, ToggleButton, Toolbar, tokens } from '@fluentui/react-components';
import {
  ArrowForward20Regular, ArrowReply20Regular, ArrowReplyAll20Regular, Checkmark20Regular, Delete20Regular, Dismiss20Regular, PeopleTeam20Regular, Question20Regular, Save20Regular, Send20Regular,
} from '@fluentui/react-icons';
import { isAppointment, isCompose, type OpenItem } from '../protocol/item';
import { useFields, useOutlook, usePage, useWords } from './OutlookContext';
import { answerable } from './reading';
import type { Word } from './words';

const useStyles = makeStyles({ bar: { flexWrap: 'wrap', gap: '4px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } });

type Command = readonly [Word, React.JSX.Element, () => void];

/** The commands of the open item; the last one opens the add-in's pane beside it. */
export function Ribbon({ item }: { readonly item: OpenItem }) {
  const outlook = useOutlook();
  const { addIn, paneOpen, busy } = usePage();
  const words = useWords();
  const styles = useStyles();
  const [primary, ...others] = useCommands(item);
  return (
    <Toolbar className={styles.bar} aria-label={words('ribbon')}>
      {primary && (
        <Button appearance={isCompose(item.kind) ? 'primary' : 'subtle'} disabled={busy !== null} icon={primary[1]} onClick={primary[2]}>
          {words(primary[0])}
        </Button>
      )}
      {others.map(([word, icon, run]) => (
        <Button key={word} appearance="subtle" icon={icon} onClick={run}>
          {words(word)}
        </Button>
      ))}
      <ToggleButton appearance="outline" icon={<PeopleTeam20Regular />} checked={paneOpen} onClick={() => (paneOpen ? outlook.closePane() : outlook.openPane())}>
        {addIn.name}
      </ToggleButton>
    </Toolbar>
  );
}

function useCommands(item: OpenItem): readonly Command[] {
  const outlook = useOutlook();
  const { isOrganizer } = usePage();
  const saved = useFields(item).id !== '';
  const remove: Command = [isOrganizer ? 'cancelMeeting' : 'delete', <Delete20Regular />, () => void outlook.remove()];
  const close: Command = [isCompose(item.kind) && !saved ? 'discard' : 'close', <Dismiss20Regular />, outlook.close];
  if (isCompose(item.kind)) {
    return [['send', <Send20Regular />, () => void outlook.send()], ['save', <Save20Regular />, () => void outlook.save()], ...(saved ? [remove] : []), close];
  }
  const answers: readonly Command[] = [
    ['reply', <ArrowReply20Regular />, () => outlook.answer('reply')],
    ['replyAll', <ArrowReplyAll20Regular />, () => outlook.answer('replyAll')],
    ['forward', <ArrowForward20Regular />, () => outlook.answer('forward')],
  ];
  const responses: readonly Command[] = [
    ['accept', <Checkmark20Regular />, () => void outlook.respond('accept')],
    ['tentative', <Question20Regular />, () => void outlook.respond('tentativelyAccept')],
    ['decline', <Dismiss20Regular />, () => void outlook.respond('decline')],
  ];
  return isAppointment(item.kind) ? [...(answerable(item) ? responses : []), ...answers, remove, close] : [...answers, remove, close];
}
