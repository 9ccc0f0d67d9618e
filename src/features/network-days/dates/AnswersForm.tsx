import { useState } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { answersOf, answerWrites, noted, type Answers } from '../../../domain/networkDay/notedAnswers';
import { DATE_ANSWERS } from '../../../domain/networkDay/vocabulary';
import { shortNameOf } from '../../../domain/partner';
import { LAYERS } from '../../../domain/vocabulary';
import { dateVotes } from '../../../lists/dateVotes';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayWork } from '../useDayWork';
import type { Dates } from './useDates';
import { useDateSayings } from './useDateSayings';

interface AnswersFormProps {
  readonly day: NetworkDayRow;
  readonly dates: Dates;
  readonly onClose: () => void;
}

/** What a partner told a colleague about the dates, by phone or at a meeting; told again it changes the answer. */
export function AnswersForm({ day, dates, onClose }: AnswersFormProps) {
  const { say } = useSpeech();
  const { clock } = useServices();
  const keep = useDayWork();
  const { date: written } = useDateSayings(dates.partners);
  const [partner, setPartner] = useDraft('partner', '');
  const [layer, setLayer] = useDraft('layer', dates.invited[0]?.layers[0] ?? LAYERS[0]);
  const [typed, setTyped] = useDraft<Answers>('typed', {});
  const [tried, setTried] = useState(false);
  const who = { day: day.key, partner, layer };
  const answers = { ...answersOf(dates.votes, who), ...typed };
  const options = dates.open.map(({ option }) => option);
  const invited = dates.invited.find((one) => one.partner.key === partner);

  const submit = () => {
    setTried(true);
    if (!invited) return;
    const on = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
    keep('what.dateVote', answerWrites(dateVotes.name, noted(options, answers, who, on), dates.votes), say('dates.answered', { name: shortNameOf(invited.partner) }));
    onClose();
  };
  return (
    <InlineForm title={say('dates.answer')} submit={say('dates.saveAnswer')} onSubmit={submit} onClose={onClose}>
      <Field label={say('dates.partner')} required {...(tried && !invited ? { validationMessage: say('dates.wrongPartner') } : {})}>
        <Select value={partner} onChange={(_, { value }) => (setPartner(value), setTyped({}))}>
          <option value="">{say('dates.choosePartner')}</option>
          {dates.invited.map((one) => (
            <option key={one.partner.key} value={one.partner.key}>
              {shortNameOf(one.partner)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('dates.layer')}>
        <Select value={layer} onChange={(_, { value }) => (setLayer(LAYERS.find((one) => one === value) ?? layer), setTyped({}))}>
          {LAYERS.map((one) => (
            <option key={one} value={one}>
              {say(`layer.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {options.map(({ key, date }) => (
        <Field key={key} label={written(date)}>
          <Select value={answers[key] ?? ''} onChange={(_, { value }) => setTyped({ ...typed, [key]: DATE_ANSWERS.find((answer) => answer === value) })}>
            <option value="">{say('dates.noAnswer')}</option>
            {DATE_ANSWERS.map((answer) => (
              <option key={answer} value={answer}>
                {say(`dateAnswer.${answer}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </InlineForm>
  );
}
