import { Button, Label, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, ArrowRight20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { AwkwardMoments } from './AwkwardMoments';
import { LANGUAGES, THEMES, WIDTHS } from './options';
import { usePage, useTeams, useWords } from './TeamsContext';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground4, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { marginRight: 'auto', display: 'flex', flexDirection: 'column' },
  choice: { display: 'flex', alignItems: 'center', gap: '6px' },
});

/** Back and forward as in Teams, and who, how and in which language: what the demo can change at any moment. */
export function TopBar() {
  const teams = useTeams();
  const { accounts, me, theme, language, width, trail, at } = usePage();
  const words = useWords();
  const styles = useStyles();
  const pick = <T extends string>(of: readonly T[], name: string, then: (found: T) => void) => then(of.find((each) => each === name) ?? of[0]!);
  return (
    <header className={styles.bar}>
      <div>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words('back')} onClick={() => void teams.back()} />
        <Button appearance="subtle" icon={<ArrowRight20Regular />} aria-label={words('forward')} disabled={at >= trail.length - 1} onClick={() => void teams.forward()} />
      </div>
      <div className={styles.title}>
        <Text as="h1" weight="semibold" style={{ margin: 0 }}>
          {words('title')}
        </Text>
        <Text size={200}>{words('demo')}</Text>
      </div>
      <Choice label={words('person')} value={me.upn} options={accounts.map(({ upn, name, guest }) => [upn, guest ? words('guest', { name }) : name])} choose={teams.become} />
      <Choice label={words('theme')} value={theme} options={THEMES.map((name) => [name, words(`theme.${name}`)])} choose={(name) => pick(THEMES, name, teams.setTheme)} />
      <Choice label={words('language')} value={language} options={[['nl-NL', 'Nederlands'], ['en-US', 'English']]} choose={(name) => pick(LANGUAGES, name, (found) => teams.change({ language: found }))} />
      <Choice label={words('width')} value={width} options={WIDTHS.map((name) => [name, words(`width.${name}`)])} choose={(name) => pick(WIDTHS, name, teams.setWidth)} />
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
