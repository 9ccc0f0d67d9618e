import { Label, makeStyles, Select } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({ choice: { display: 'flex', alignItems: 'center', gap: '6px' } });

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Each with the text that stands for it. */
  readonly options: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>) {
  const id = useId();
  const styles = useStyles();
  const chosen = (text: string) => options.find(([key]) => key === text)?.[0] ?? value;
  return (
    <div className={styles.choice}>
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <Select id={id} size="small" value={value} onChange={(_, data) => choose(chosen(data.value))}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
