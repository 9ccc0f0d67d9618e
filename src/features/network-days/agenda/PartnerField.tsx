import { Field, Select } from '@fluentui/react-components';
import type { Invited } from '../../../domain/networkDay/coverage';
import { shortNameOf } from '../../../domain/partner';
import { useSpeech } from '../../../ui/SpeechProvider';

interface PartnerFieldProps {
  readonly label: string;
  readonly invited: readonly Invited[];
  readonly value: string;
  readonly onChange: (partner: string) => void;
  readonly validationMessage?: string;
}

/** One of the organisations that are asked to the day. */
export function PartnerField({ label, invited, value, onChange, validationMessage }: PartnerFieldProps) {
  const { say } = useSpeech();
  return (
    <Field label={label} required {...(validationMessage ? { validationMessage } : {})}>
      <Select value={value} onChange={(_, { value: next }) => onChange(next)}>
        <option value="">{say('dates.choosePartner')}</option>
        {invited.map(({ partner }) => (
          <option key={partner.key} value={partner.key}>
            {shortNameOf(partner)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
