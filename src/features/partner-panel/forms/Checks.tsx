import { Checkbox } from '@fluentui/react-components';
import { useDraft } from '../../../ui/Drafts';
import { Fold } from '../../../ui/Fold';
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
  /** Many fold by themselves: they would push the button that saves out of sight. */
  readonly folds?: boolean;
}

/** From so many on a list is longer than the rest of its form. */
const MANY = 7;
/** From so many on one box turns all of them on or off. */
const SEVERAL = 5;

/** Several of a list. What is folded says how many are chosen. */
export function Checks({ folds, ...checks }: ChecksProps) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { legend, options, chosen } = checks;
  const [wasOpen, setWasOpen] = useDraft(`open ${legend}`, false);
  if (options.length === 0) return null;
  if (folds ?? options.length >= MANY) {
    const count = options.filter(({ key }) => chosen.has(key)).length;
    return (
      <Fold startsOpen={wasOpen} onTurn={setWasOpen} title={<strong>{legend}</strong>} aside={say('choices.chosen', { count, of: options.length })}>
        <fieldset className={styles.choices} aria-label={legend}>
          <Boxes {...checks} />
        </fieldset>
      </Fold>
    );
  }
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      <Boxes {...checks} />
    </fieldset>
  );
}

function Boxes({ options, chosen, onChange }: Omit<ChecksProps, 'folds'>) {
  const { say } = useSpeech();
  const all = options.every(({ key }) => chosen.has(key));
  const toggle = (keys: readonly string[], on: boolean) => onChange(new Set(on ? [...chosen, ...keys] : [...chosen].filter((key) => !keys.includes(key))));
  return (
    <>
      {options.length >= SEVERAL && <Checkbox label={say('choices.all', { count: options.length })} checked={all} onChange={(_, { checked }) => toggle(options.map(({ key }) => key), checked === true)} />}
      {options.map(({ key, label, hint }) => (
        <Checkbox key={key} label={hint ? `${label} · ${hint}` : label} checked={chosen.has(key)} onChange={(_, { checked }) => toggle([key], checked === true)} />
      ))}
    </>
  );
}
