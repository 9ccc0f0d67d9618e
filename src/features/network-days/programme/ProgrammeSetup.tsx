import { Button } from '@fluentui/react-components';
import { Confirm } from '../../../ui/Confirm';
import { lazily } from '../../../ui/lazily';
import { Heading } from '../../../ui/Heading';
import { OpensForm } from '../../../ui/OpensForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { OpenProgramme } from './useProgramme';
import type { ProgrammeWork } from './useProgrammeWork';

const RoomForm = lazily(async () => (await import(/* webpackChunkName: "programmeForms" */ './RoomForm')).RoomForm);
const LevelsForm = lazily(async () => (await import(/* webpackChunkName: "programmeForms" */ './LevelsForm')).LevelsForm);
const SlotForm = lazily(async () => (await import(/* webpackChunkName: "programmeForms" */ './SlotForm')).SlotForm);

interface ProgrammeSetupProps {
  readonly open: OpenProgramme;
  readonly work: ProgrammeWork;
}

/** The rooms and the parts of the day: what a programme is laid out on. */
export function ProgrammeSetup({ open, work }: ProgrammeSetupProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.part}>
      <Heading className={styles.heading}>{say('programme.rooms')}</Heading>
      <ul className={styles.list}>
        {open.rooms.map((room) => (
          <li key={room.key} className={styles.bar}>
            <span>{say('programme.room', { title: room.title, count: room.capacity })}</span>
            <Confirm label={say('programme.remove')} question={say('programme.removeAsk', { title: room.title })} yes={say('programme.remove')} appearance="subtle" onYes={() => work.removeRoom(room)} />
          </li>
        ))}
      </ul>
      <OpensForm label={say('programme.addRoom')} form={(close) => <RoomForm onAdd={work.addRoom} onClose={close} />} />
      <Heading className={styles.heading}>{say('programme.slots')}</Heading>
      <ul className={styles.list}>
        {open.slots.map((slot) => {
          const title = [`${slot.start}–${slot.end}`, slot.title, say(`slotKind.${slot.kind}`)].filter(Boolean).join(' · ');
          return (
            <li key={slot.key} className={styles.bar}>
              <span>{title}</span>
              <Confirm label={say('programme.remove')} question={say('programme.removeAsk', { title })} yes={say('programme.remove')} appearance="subtle" onYes={() => work.removeSlot(slot)} />
            </li>
          );
        })}
      </ul>
      <div className={styles.bar}>
        {open.slots.length === 0 && (
          <Button size="small" appearance="primary" onClick={work.addUsualSlots}>
            {say('programme.usual')}
          </Button>
        )}
        <OpensForm label={say('programme.addSlot')} form={(close) => <SlotForm open={open} onAdd={work.addSlot} onClose={close} />} />
      </div>
      <Heading className={styles.heading}>{say('programme.levels')}</Heading>
      <OpensForm label={say('programme.changeLevels')} form={(close) => <LevelsForm open={open} onKeep={work.weigh} onClose={close} />} />
    </div>
  );
}
