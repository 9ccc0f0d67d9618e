import { Fold } from '../../../../ui/Fold';
import { useServices } from '../../../../ui/services';
import { useSpeech } from '../../../../ui/SpeechProvider';
import type { NetworkDayRow } from '../../../../lists/networkDays';
import { lazily } from '../../../../ui/lazily';
import type { Dates } from '../useDates';

const PollPart = lazily(async () => (await import(/* webpackChunkName: "datePoll" */ './PollPart')).PollPart);

interface PollSectionProps {
  readonly day: NetworkDayRow;
  readonly dates: Dates;
  readonly today: string;
}

/** The date poll by mail; absent where no service was installed. Opened by hand, because only then the service is asked. */
export function PollSection(props: PollSectionProps) {
  const { say } = useSpeech();
  const { datePolls } = useServices();
  if (!datePolls || props.day.date || props.dates.options.length === 0) return null;
  return (
    <Fold title={say('poll.title')}>
      <PollPart polls={datePolls} {...props} />
    </Fold>
  );
}
