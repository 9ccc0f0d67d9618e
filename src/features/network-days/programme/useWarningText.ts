import type { ProgrammeWarning } from '../../../domain/networkDay/programme';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenProgramme } from './useProgramme';

/** A warning in a sentence that names its sessions. */
export function useWarningText({ proposals }: Pick<OpenProgramme, 'proposals'>): (warning: ProgrammeWarning) => string {
  const { say, join } = useSpeech();
  const named = (items: readonly string[]) => join(proposals.filter(({ key }) => items.includes(key)).map(({ title }) => title));
  return (warning) => {
    const titles = named(warning.items);
    if (warning.rule === 'roomSmall') return say('programme.roomSmall', { title: titles, people: warning.people, seats: warning.seats });
    if (warning.rule === 'buffer') return say('programme.buffer', { titles, count: warning.minutes });
    return say(`breach.${warning.rule}`, { titles });
  };
}
