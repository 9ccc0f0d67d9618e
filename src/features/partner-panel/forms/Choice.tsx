import { Field, makeStyles, Select } from '@fluentui/react-components';

/** A list is as wide as its longest option unless told otherwise, and names of collaborations are long. */
const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly nameOf: (value: V) => string;
  readonly onChange: (value: V) => void;
}

/** One of a few fixed values, in the browser's own list: it works by keyboard and at 320 px everywhere. */
export function Choice<V extends string>({ label, value, values, nameOf, onChange }: ChoiceProps<V>) {
  const styles = useStyles();
  const pick = (text: string) => {
    const found = values.find((one) => one === text);
    if (found !== undefined) onChange(found);
  };
  return (
    <Field label={label} className={styles.field}>
      <Select className={styles.list} value={value} onChange={(_, data) => pick(data.value)}>
        {values.map((one) => <option key={one} value={one}>{nameOf(one)}</option>)}
      </Select>
    </Field>
  );
}
