import { Button, makeStyles, ToggleButton, Toolbar, Tooltip, tokens } from '@fluentui/react-components';
import {
  ArrowForward20Regular, CalendarCancel20Regular, ArrowReply20Regular, ArrowReplyAll20Regular, Checkmark20Regular, Delete20Regular, Dismiss20Regular, PeopleTeam20Regular, Question20Regular, Save20Regular, Send20Regular,
} from '@fluentui/react-icons';
import { isAppointment, isCompose, type OpenItem } from '../protocol/item';
import { useFields, useOutlook, usePage, useWords } from './OutlookContext';
import { answerable } from './reading';
import type { Word } from './words';

const useStyles = makeStyles({ bar: { flexWrap: 'wrap', gap: '4px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } });

/** These stand there by name, the others by their icon. */
const NAMED: ReadonlySet<Word> = new Set(['send', 'save', 'accept', 'reply']);

type Command = readonly [Word, React.JSX.Element, () => void];

/** The commands of the open item; the add-in's own opens its pane beside it. Answering and the like are known by their icons. */
export function Ribbon({ item }: { readonly item: OpenItem }) {
  const outlook = useOutlook();
  const { addIn, paneOpen, busy } = usePage();
  const words = useWords();
  const styles = useStyles();
  const commands = useCommands(item);
  const hasName = ([word]: Command) => NAMED.has(word) && !(word === 'reply' && isAppointment(item.kind));
  const named = commands.filter(hasName);
  const iconsOnly = commands.filter((command) => !hasName(command));
  return (
    <Toolbar className={styles.bar} aria-label={words('ribbon')}>
      {named.map(([word, icon, run]) => (
        <Button key={word} appearance={word === 'send' ? 'primary' : 'subtle'} disabled={busy !== null} icon={icon} onClick={run}>
          {words(word)}
        </Button>
      ))}
      <ToggleButton appearance={isCompose(item.kind) ? 'outline' : 'primary'} icon={<PeopleTeam20Regular />} checked={paneOpen} onClick={() => (paneOpen ? outlook.closePane() : outlook.openPane())}>
        {addIn.button}
      </ToggleButton>
      {iconsOnly.map(([word, icon, run]) => (
        <Tooltip key={word} content={words(word)} relationship="label">
          <Button appearance="subtle" icon={icon} onClick={run} />
        </Tooltip>
      ))}
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
    ['decline', <CalendarCancel20Regular />, () => void outlook.respond('decline')],
  ];
  return isAppointment(item.kind) ? [...(answerable(item) ? responses : []), ...answers, remove, close] : [...answers, remove, close];
}
