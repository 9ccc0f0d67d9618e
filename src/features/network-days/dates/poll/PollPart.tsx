import { Button } from '@fluentui/react-components';
import { shortNameOf } from '../../../../domain/partner';
import type { NetworkDayRow } from '../../../../lists/networkDays';
import type { DatePolls, PollLink } from '../../../../ports/datePolls';
import { Confirm } from '../../../../ui/Confirm';
import { Fold } from '../../../../ui/Fold';
import { OpensForm } from '../../../../ui/OpensForm';
import { ProblemMessage } from '../../../../ui/ProblemMessage';
import { Progress } from '../../../../ui/Progress';
import { useAnnounce } from '../../../../ui/Announcer';
import { useSpeech } from '../../../../ui/SpeechProvider';
import { useDayStyles } from '../../useDayStyles';
import type { Dates } from '../useDates';
import { PollEndForm } from './PollEndForm';
import { SendPollForm } from './SendPollForm';
import { usePoll, type Poll } from './usePoll';

export interface PollPartProps {
  readonly polls: DatePolls;
  readonly day: NetworkDayRow;
  readonly dates: Dates;
  readonly today: string;
}

/** Sending the date poll, and who of those who were asked has answered. */
export function PollPart(props: PollPartProps) {
  const { polls, day, dates, today } = props;
  const styles = useDayStyles();
  const { say } = useSpeech();
  const poll = usePoll(polls, day, dates, today);
  if (!poll || poll.links.kind === 'loading') return <Progress />;
  if (poll.links.kind === 'failed') return <ProblemMessage problem={poll.links.problem} onRetry={poll.again} />;
  const links = poll.links.value;
  const isTimely = day.pollUntil !== undefined && day.pollUntil >= today;
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{say('poll.explain')}</p>
      {links.length + poll.waiting > 0 && <Status {...props} poll={poll} links={links} />}
      <div className={styles.bar}>
        {!isTimely && <OpensForm label={say('poll.setEnd')} appearance="primary" form={(close) => <PollEndForm day={day} today={today} onClose={close} />} />}
        {isTimely && <OpensForm label={say('poll.open')} appearance="primary" form={(close) => <SendPollForm {...props} poll={poll} links={links} onClose={() => (close(), poll.again())} />} />}
        <Button size="small" onClick={poll.again}>{say('poll.refresh')}</Button>
      </div>
    </div>
  );
}

interface StatusProps extends PollPartProps {
  readonly poll: Poll;
  readonly links: readonly PollLink[];
}

/** Answers count per organisation and layer, so that is how they are told. */
function Status({ polls, day, dates, poll, links }: StatusProps) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const names = (some: readonly PollLink[]) => join([...new Set(some.map((link) => labelOf(link)))]);
  const organisation = (key: string) => {
    const partner = dates.partners.find((one) => one.key === key);
    return partner ? shortNameOf(partner) : key;
  };
  const labelOf = ({ partner, layer }: PollLink) => say('poll.withLayer', { organisation: organisation(partner), layer: say(`layer.${layer}`) });
  const hasAnswered = ({ partner, layer }: PollLink) => dates.votes.some((vote) => vote.partner === partner && vote.layer === layer);
  const standing = links.filter(({ status }) => status === 'geldig');
  const [answered, waiting] = [standing.filter(hasAnswered), standing.filter((link) => !hasAnswered(link))];
  const unsure = standing.filter(({ mail }) => mail === 'onzeker');
  return (
    <div>
      <strong>{say('poll.status')}</strong>
      <ul className={styles.lines}>
        {answered.length > 0 && <li>{say('poll.answered', { count: answered.length, names: names(answered) })}</li>}
        {waiting.length > 0 && <li>{say('poll.waiting', { count: waiting.length, names: names(waiting) })}</li>}
        {poll.waiting > 0 && <li>{say('poll.queued', { count: poll.waiting })}</li>}
        {unsure.length > 0 && <li>{say('poll.unsure', { count: unsure.length, names: names(unsure) })}</li>}
      </ul>
      <Fold title={say('poll.links')} aside={links.length}>
        <ul className={styles.list}>
          {links.map((link) => (
            <li key={link.id}>
              <Link polls={polls} day={day} link={link} label={labelOf(link)} name={poll.people.find(({ key }) => key === link.contact)?.title ?? ''} onDone={poll.again} />
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

interface LinkProps {
  readonly polls: DatePolls;
  readonly day: NetworkDayRow;
  readonly link: PollLink;
  readonly label: string;
  readonly name: string;
  readonly onDone: () => void;
}

function Link({ polls, day, link, label, name, onDone }: LinkProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const announce = useAnnounce();
  const withdraw = () => void polls.withdraw(day.key, link.id).then(() => announce(say('poll.withdrawn'))).finally(onDone);
  return (
    <div className={styles.bar}>
      <span>{name ? `${name}: ${label}` : label}</span>
      {link.status === 'geldig' ? <Confirm label={say('poll.withdraw')} question={say('poll.withdrawAsk', { name })} yes={say('poll.withdraw')} appearance="subtle" onYes={withdraw} /> : <span>{say('poll.withdrawn')}</span>}
    </div>
  );
}
