import { Checkbox } from '@fluentui/react-components';
import { useSpeech } from '../../../ui/SpeechProvider';
import { usePanelStyles } from '../usePanelStyles';

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChecksProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Several of a list; with more than a handful, one box turns all of them on or off. */
export function Checks({ legend, options, chosen, onChange }: ChecksProps) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  if (options.length === 0) return null;
  const all = options.every(({ key }) => chosen.has(key));
  const toggle = (keys: readonly string[], on: boolean) => onChange(new Set(on ? [...chosen, ...keys] : [...chosen].filter((key) => !keys.includes(key))));
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {options.length > 4 && <Checkbox label={say('choices.all', { count: options.length })} checked={all} onChange={(_, { checked }) => toggle(options.map(({ key }) => key), checked === true)} />}
      {options.map(({ key, label, hint }) => (
        <Checkbox key={key} label={hint ? `${label} · ${hint}` : label} checked={chosen.has(key)} onChange={(_, { checked }) => toggle([key], checked === true)} />
      ))}
    </fieldset>
  );
}
