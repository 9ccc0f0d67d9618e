import { Label, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { AwkwardMoments } from './AwkwardMoments';
import { isPaneWidth, LANGUAGES, PANE_WIDTHS, THEMES } from './options';
import { useOutlook, usePage, useWords } from './OutlookContext';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground4, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { marginRight: 'auto', display: 'flex', flexDirection: 'column' },
  choice: { display: 'flex', alignItems: 'center', gap: '6px' },
});

/** Who, how and in which language: what the demo can change at any moment. */
export function TopBar() {
  const outlook = useOutlook();
  const { accounts, me, owner, theme, language, width } = usePage();
  const words = useWords();
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <div className={styles.title}>
        <Text as="h1" weight="semibold" style={{ margin: 0 }}>
          {words('title')}
        </Text>
        <Text size={200}>{words('demo')}</Text>
      </div>
      <Choice label={words('person')} value={me.upn} options={accounts.map(({ upn, name }) => [upn, name])} choose={(upn) => void outlook.become(upn)} />
      {me.actsFor.length > 0 && (
        <Choice label={words('mailbox')} value={owner} options={[me.upn, ...me.actsFor].map((upn) => [upn, accounts.find((each) => each.upn === upn)?.name ?? upn])} choose={(upn) => void outlook.showOwner(upn)} />
      )}
      <Choice label={words('theme')} value={theme} options={THEMES.map((name) => [name, words(`theme.${name}`)])} choose={(name) => outlook.change({ theme: THEMES.find((each) => each === name) ?? 'light' })} />
      <Choice label={words('language')} value={language} options={[['nl-NL', 'Nederlands'], ['en-US', 'English']]} choose={(name) => outlook.change({ language: LANGUAGES.find((each) => each === name) ?? 'nl-NL' })} />
      <Choice label={words('width')} value={width} options={Object.keys(PANE_WIDTHS).filter(isPaneWidth).map((name) => [name, words(`width.${name}`)])} choose={(name) => isPaneWidth(name) && outlook.change({ width: name })} />
      <AwkwardMoments />
    </header>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  const id = useId();
  const styles = useStyles();
  return (
    <div className={styles.choice}>
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <Select id={id} size="small" value={value} onChange={(_, data) => choose(data.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
