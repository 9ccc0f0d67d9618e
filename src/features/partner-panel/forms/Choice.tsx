import { Field, Select } from '@fluentui/react-components';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly nameOf: (value: V) => string;
  readonly onChange: (value: V) => void;
}

/** One of a few fixed values, in the browser's own list: it works by keyboard and at 320 px everywhere. */
export function Choice<V extends string>({ label, value, values, nameOf, onChange }: ChoiceProps<V>) {
  const pick = (text: string) => {
    const found = values.find((one) => one === text);
    if (found !== undefined) onChange(found);
  };
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => pick(data.value)}>
        {values.map((one) => <option key={one} value={one}>{nameOf(one)}</option>)}
      </Select>
    </Field>
  );
}
