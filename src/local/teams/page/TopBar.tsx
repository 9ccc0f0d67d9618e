import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular, ArrowRight20Regular } from '@fluentui/react-icons';
import { Choice } from '../../hosts/Choice';
import { HostBar } from '../../hosts/HostBar';
import { AwkwardMoments } from './AwkwardMoments';
import { WIDTHS } from './options';
import { usePage, useTeams, useWords } from './TeamsContext';

/** Back and forward as in Teams, and who, how and in which language: what the demo can change at any moment. */
export function TopBar() {
  const teams = useTeams();
  const { accounts, me, theme, language, width } = usePage();
  const words = useWords();
  const people = <Choice label={words('person')} value={me.upn} options={accounts.map(({ upn, name, guest }) => [upn, guest ? words('guest', { name }) : name])} choose={teams.become} />;
  return (
    <HostBar words={words} theme={theme} setTheme={teams.setTheme} language={language} setLanguage={(name) => teams.change({ language: name })} before={<Trail />} people={people}>
      <Choice label={words('width')} value={width} options={WIDTHS.map((name) => [name, words(`width.${name}`)])} choose={teams.setWidth} />
      <AwkwardMoments />
    </HostBar>
  );
}

function Trail() {
  const teams = useTeams();
  const { trail, at } = usePage();
  const words = useWords();
  return (
    <div>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words('back')} onClick={() => void teams.back()} />
      <Button appearance="subtle" icon={<ArrowRight20Regular />} aria-label={words('forward')} disabled={at >= trail.length - 1} onClick={() => void teams.forward()} />
    </div>
  );
}
