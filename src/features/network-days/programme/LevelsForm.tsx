import { useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { SETTABLE_RULES, WARNING_LEVELS, type WarningLevels } from '../../../domain/networkDay/warningLevels';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenProgramme } from './useProgramme';

interface LevelsFormProps {
  readonly open: OpenProgramme;
  readonly onKeep: (levels: WarningLevels, buffer: number) => void;
  readonly onClose: () => void;
}

/** What each warning does on this day, and how much time is wanted between sessions (N4). */
export function LevelsForm({ open, onKeep, onClose }: LevelsFormProps) {
  const { say } = useSpeech();
  const [levels, setLevels] = useDraft('levels', open.levels);
  const [minutes, setMinutes] = useDraft('minutes', String(open.day.buffer ?? 0));
  const [tried, setTried] = useState(false);
  const buffer = Number(minutes);
  const fits = minutes.trim() !== '' && Number.isInteger(buffer) && buffer >= 0 && buffer <= 120;
  const submit = () => {
    setTried(true);
    if (!fits) return;
    onKeep(levels, buffer);
    onClose();
  };
  return (
    <InlineForm title={say('programme.levels')} submit={say('form.save')} onSubmit={submit} onClose={onClose}>
      <p>{say('programme.levelsWhy')}</p>
      {SETTABLE_RULES.map((rule) => (
        <Field key={rule} label={say(`levelOf.${rule}`)}>
          <Select value={levels[rule]} onChange={(_, { value }) => setLevels({ ...levels, [rule]: WARNING_LEVELS.find((one) => one === value) ?? levels[rule] })}>
            {WARNING_LEVELS.map((level) => (
              <option key={level} value={level}>
                {say(`level.${level}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Field label={say('programme.bufferMinutes')} {...(tried && !fits ? { validationMessage: say('programme.wrongBuffer') } : {})}>
        <Input inputMode="numeric" value={minutes} onChange={(_, { value }) => setMinutes(value)} />
      </Field>
    </InlineForm>
  );
}
