import { csvOf } from '../../../domain/networkDay/participants';
import { shortNameOf } from '../../../domain/partner';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenParticipants } from './useParticipants';

/** A file with everybody, for who makes badges or sits at the door. Needs are never in it: they stand apart on purpose. */
export function useParticipantsFile({ people, partners, day }: OpenParticipants): () => void {
  const { say } = useSpeech();
  const { device } = useServices();
  return () => {
    const heads = [say('people.name'), say('people.organisation'), say('people.layerHead'), say('people.status'), say('people.how'), say('people.mail'), say('people.mayBeListed')];
    const rows = [...people]
      .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
      .map(({ name, partner, organisation = '', layer, status, attendance, mail, consent }) => {
        const known = partners.find(({ key }) => key === partner);
        return [name, known ? shortNameOf(known) : organisation, layer ? say(`layer.${layer}`) : '', say(`registration.${status}`), say(`attendance.${attendance}`), mail, consent ? say('people.yes') : ''];
      });
    device.saveFile(`${day.title}.csv`, csvOf([heads, ...rows]), 'text/csv;charset=utf-8');
  };
}
