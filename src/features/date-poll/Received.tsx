import { useEffect, useRef } from 'react';
import type { OpenPoll, PollReceipt } from '../../ports/datePolls';
import { Notice } from '../../ui/Notice';
import { useSpeech } from '../../ui/SpeechProvider';

interface ReceivedProps {
  readonly receipt: PollReceipt;
  readonly options: OpenPoll['options'];
  /** Just now, by this page: then it is read out and comes into view. */
  readonly isNew: boolean;
}

/** What was received, line by line, so that somebody sees that it is what they meant. */
export function Received({ receipt, options, isNew }: ReceivedProps) {
  const { say, weekday, day, time } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void (isNew && place.current?.focus()), [isNew, receipt]);
  const answered = options.filter(({ key }) => receipt.answers[key] !== undefined);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="done" role="status">
        <strong>{say('door.answer.received', { when: `${weekday(receipt.receivedOn)}, ${time(receipt.receivedOn)}` })}</strong>
        <span>{say('door.answer.got')}</span>
        <ul>
          {answered.map(({ key, date }) => (
            <li key={key}>{say('door.answer.line', { date: day(date), answer: say(`door.answer.${receipt.answers[key] ?? 'nee'}`) })}</li>
          ))}
        </ul>
        {answered.length < options.length && <span>{say('door.answer.open', { count: options.length - answered.length })}</span>}
      </Notice>
    </div>
  );
}
