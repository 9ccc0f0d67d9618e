import type { ProgrammeWarning } from '../../../domain/networkDay/programme';
import { Notice } from '../../../ui/Notice';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenProgramme } from './useProgramme';
import { useWarningText } from './useWarningText';

/** What is wrong with the programme as it stands, and what to know about it; it stops nobody who is still at work. */
export function ProgrammeWarnings({ open }: { readonly open: OpenProgramme }) {
  const { say } = useSpeech();
  const { blocking, telling, ignored } = open.warnings;
  return (
    <>
      {blocking.length > 0 && <Told open={open} tone="warning" title={say('programme.blocking', { count: blocking.length })} warnings={blocking} />}
      {telling.length > 0 && <Told open={open} tone="quiet" title={say('programme.warnings', { count: telling.length })} warnings={telling} />}
      {ignored.length > 0 && <p>{say('programme.ignored', { count: ignored.length })}</p>}
    </>
  );
}

interface ToldProps {
  readonly open: OpenProgramme;
  readonly tone: 'warning' | 'quiet';
  readonly title: string;
  readonly warnings: readonly ProgrammeWarning[];
}

function Told({ open, tone, title, warnings }: ToldProps) {
  const text = useWarningText(open);
  return (
    <Notice tone={tone} label={title}>
      <strong>{title}</strong>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.rule} ${warning.items.join(' ')}`}>{text(warning)}</li>
        ))}
      </ul>
    </Notice>
  );
}
