import type { ProgrammeWarning } from '../../../domain/networkDay/programme';
import { Notice } from '../../../ui/Notice';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenProgramme } from './useProgramme';

/** What is wrong with the programme as it stands, and what to know about it; it stops nobody. */
export function ProgrammeWarnings({ open: { warnings, proposals } }: { readonly open: OpenProgramme }) {
  const { say, join } = useSpeech();
  if (warnings.length === 0) return null;
  const named = (items: readonly string[]) => join(proposals.filter(({ key }) => items.includes(key)).map(({ title }) => title));
  const text = (warning: ProgrammeWarning) =>
    warning.rule === 'roomSmall' ? say('programme.roomSmall', { title: named(warning.items), people: warning.people, seats: warning.seats }) : say(`breach.${warning.rule}`, { titles: named(warning.items) });
  return (
    <Notice tone="warning" label={say('programme.warnings', { count: warnings.length })}>
      <strong>{say('programme.warnings', { count: warnings.length })}</strong>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.rule} ${warning.items.join(' ')}`}>{text(warning)}</li>
        ))}
      </ul>
    </Notice>
  );
}
