import { shortNameOf } from '../../domain/partner';
import type { HouseLine } from '../../domain/panel/ourHouse';
import { Fold } from '../../ui/Fold';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

/** A22: what else our own house does with these partners, a month back and ahead. */
export function HouseSection() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { house } = useOpenPanel().view;
  if (house.length === 0) return null;
  return (
    <Fold title={say('house.title')} aside={house.length}>
      <ul className={styles.list}>{house.map((line) => <HouseEntry key={`${line.week}-${line.partners.map(({ key }) => key).join()}`} line={line} />)}</ul>
    </Fold>
  );
}

function HouseEntry({ line }: { readonly line: HouseLine }) {
  const styles = usePanelStyles();
  const { say, join, weekday } = useSpeech();
  const { facts } = useServices().host;
  const named = (name: string) => (name === facts.displayName ? say('holder.you') : name);
  return (
    <li className={styles.entry}>
      <span>{say('house.line', { who: join(line.departments.map(named)), partners: join(line.partners.map(shortNameOf)), week: Number(line.week.slice(-2)) })}</span>
      {line.meetings.map(({ key, start, subject, byName }) => (
        <span key={key} className={styles.quiet}>{[weekday(start), subject ?? say('house.noSubject'), byName].filter(Boolean).join(' · ')}</span>
      ))}
    </li>
  );
}
