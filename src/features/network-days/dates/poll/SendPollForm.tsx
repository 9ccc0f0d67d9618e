import { useState } from 'react';
import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { PollRecipient } from '../../../../domain/networkDay/poll';
import { groupedBy } from '../../../../domain/fitting';
import { shortNameOf } from '../../../../domain/partner';
import type { PollLink } from '../../../../ports/datePolls';
import { useAnnounce } from '../../../../ui/Announcer';
import { useDraft } from '../../../../ui/Drafts';
import { InlineForm } from '../../../../ui/InlineForm';
import { useServices } from '../../../../ui/services';
import { useSpeech } from '../../../../ui/SpeechProvider';
import { useDayStyles } from '../../useDayStyles';
import type { PollPartProps } from './PollPart';
import type { Poll } from './usePoll';

interface SendPollFormProps extends PollPartProps {
  readonly poll: Poll;
  readonly links: readonly PollLink[];
  readonly onClose: () => void;
}

/** Stands in a letter where the recipient's own link comes. */
const MARK = '{link}';

/** Who gets the poll and what they read; nothing goes out before somebody has seen both. */
export function SendPollForm({ polls, day, dates, poll, links, onClose }: SendPollFormProps) {
  const { say, day: written } = useSpeech();
  const { host, newId } = useServices();
  const announce = useAnnounce();
  const facts = { day: day.title, until: written(day.pollUntil ?? ''), name: host.facts.displayName, link: MARK };
  // One order, however often it is sent: nobody is mailed twice.
  const [id] = useState(newId);
  const [onlyNew, setOnlyNew] = useDraft('onlyNew', true);
  const [subject, setSubject] = useDraft('subject', say('poll.subjectDraft', { day: day.title }));
  const [text, setText] = useDraft('text', say('poll.textDraft', facts));
  const [griffie, setGriffie] = useDraft('griffie', say('poll.textGriffieDraft', facts));
  const hasLink = ({ contact, partner, layer }: PollRecipient) => links.some((link) => link.status === 'geldig' && link.contact === contact.key && link.partner === partner && link.layer === layer);
  const to = onlyNew ? poll.addressing.to.filter((one) => !hasLink(one)) : poll.addressing.to;
  const isReady = to.length > 0 && subject.trim() !== '' && text.includes(MARK) && griffie.includes(MARK);

  const submit = async () => {
    await polls.send({
      day: day.key,
      id: onlyNew ? id : `${id}-new`,
      to: to.map(({ contact, partner, layer, via }) => ({ contact: contact.key, partner, layer, letter: via === 'griffie' ? 'griffie' : 'direct' })),
      letters: { direct: { subject, text }, griffie: { subject, text: griffie } },
    });
    poll.sent(to.length);
    announce(say('poll.sent', { count: to.length }));
  };
  return (
    <InlineForm title={say('poll.open')} submit={say('poll.send', { count: to.length })} canSubmit={isReady} onSubmit={submit} onClose={onClose}>
      {links.length > 0 && <Checkbox checked={onlyNew} label={say('poll.onlyNew')} onChange={(_, { checked }) => setOnlyNew(checked === true)} />}
      {!onlyNew && <p>{say('poll.again')}</p>}
      <Recipients to={to} missing={poll.addressing.missing} dates={dates} />
      <Field label={say('poll.subject')} required>
        <Input value={subject} maxLength={200} onChange={(_, { value }) => setSubject(value)} />
      </Field>
      <Letter label={say('poll.text')} text={text} onText={setText} />
      {to.some(({ via }) => via === 'griffie') && <Letter label={say('poll.textGriffie')} text={griffie} onText={setGriffie} />}
    </InlineForm>
  );
}

function Letter({ label, text, onText }: { readonly label: string; readonly text: string; readonly onText: (text: string) => void }) {
  const { say } = useSpeech();
  const isWhole = text.includes(MARK);
  return (
    <Field label={label} required hint={say('poll.linkHint', { link: MARK })} {...(isWhole ? {} : { validationMessage: say('poll.noLink', { link: MARK }) })}>
      <Textarea value={text} rows={10} maxLength={4000} resize="vertical" onChange={(_, { value }) => onText(value)} />
    </Field>
  );
}

function Recipients({ to, missing, dates }: Pick<Poll['addressing'], 'to' | 'missing'> & Pick<SendPollFormProps, 'dates'>) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const organisation = (key: string) => {
    const partner = dates.partners.find((one) => one.key === key);
    return partner ? shortNameOf(partner) : key;
  };
  const without = [...groupedBy(missing, ({ partner }) => partner)];
  return (
    <div>
      <p className={styles.text}>{to.length > 0 ? say('poll.who', { count: to.length }) : say('poll.nobody')}</p>
      <ul className={styles.lines}>
        {to.map(({ contact, partner, layer, via }) => (
          <li key={`${contact.key}|${partner}|${layer}`}>
            {say(via === 'griffie' ? 'poll.toGriffie' : 'poll.toLine', { name: contact.title, organisation: organisation(partner), layer: say(`layer.${layer}`) })}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <>
          <p className={styles.quiet}>{say('poll.missing', { count: without.length })}</p>
          <ul className={styles.lines}>
            {without.map(([partner, layers]) => (
              <li key={partner}>{say('poll.missingLine', { organisation: organisation(partner), layers: join(layers.map(({ layer }) => say(`layer.${layer}`))) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
