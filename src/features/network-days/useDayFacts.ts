import type { NetworkDayRow } from '../../lists/networkDays';
import { useSpeech } from '../../ui/SpeechProvider';

/** What a network day is like, in one line. */
export function useDayFacts(): (day: NetworkDayRow) => string {
  const { say } = useSpeech();
  return (day) =>
    [
      say(`dayStatus.${day.status}`),
      say(`dayForm.${day.form}`),
      say('days.hours', { start: day.start, end: day.end }),
      day.place,
      say('days.capacity', { count: day.capacity }),
      day.byName && say('days.organiser', { name: day.byName }),
    ]
      .filter(Boolean)
      .join(' · ');
}
