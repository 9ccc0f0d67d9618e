import { Choice } from '../../hosts/Choice';
import { HostBar } from '../../hosts/HostBar';
import { AwkwardMoments } from './AwkwardMoments';
import { isPaneWidth, PANE_WIDTHS } from './options';
import { useOutlook, usePage, useWords } from './OutlookContext';

/** Who, how and in which language: what the demo can change at any moment. */
export function TopBar() {
  const outlook = useOutlook();
  const { theme, language, width } = usePage();
  const words = useWords();
  return (
    <HostBar words={words} theme={theme} setTheme={(name) => outlook.change({ theme: name })} language={language} setLanguage={(name) => outlook.change({ language: name })} people={<People />}>
      <Choice label={words('width')} value={width} options={Object.keys(PANE_WIDTHS).filter(isPaneWidth).map((name) => [name, words(`width.${name}`)])} choose={(name) => outlook.change({ width: name })} />
      <AwkwardMoments />
    </HostBar>
  );
}

/** Somebody who works in more mailboxes than one also says in which. */
function People() {
  const outlook = useOutlook();
  const { accounts, me, owner } = usePage();
  const words = useWords();
  const nameOf = (upn: string) => accounts.find((each) => each.upn === upn)?.name ?? upn;
  return (
    <>
      <Choice label={words('person')} value={me.upn} options={accounts.map(({ upn, name }) => [upn, name])} choose={(upn) => void outlook.become(upn)} />
      {me.actsFor.length > 0 && <Choice label={words('mailbox')} value={owner} options={[me.upn, ...me.actsFor].map((upn) => [upn, nameOf(upn)])} choose={(upn) => void outlook.showOwner(upn)} />}
    </>
  );
}
