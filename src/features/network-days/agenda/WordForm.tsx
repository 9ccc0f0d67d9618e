import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import type { AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { proposersOf } from '../../../domain/networkDay/proposals';
import { shortNameOf } from '../../../domain/partner';
import { InlineForm } from '../../../ui/InlineForm';
import { useAnnounce } from '../../../ui/Announcer';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenAgenda } from './useAgenda';

interface WordFormProps {
  readonly proposal: AgendaProposalRow;
  readonly day: NetworkDayRow;
  readonly open: OpenAgenda;
  readonly onClose: () => void;
}

/** The word to whoever proposed it: drafted here, changed and sent by a person, never by itself (N6). */
export function WordForm({ proposal, day, open, onClose }: WordFormProps) {
  const { say, join } = useSpeech();
  const { device, host } = useServices();
  const announce = useAnnounce();
  const names = join(open.partners.filter(({ key }) => proposersOf(proposal).includes(key)).map(shortNameOf));
  const facts = { title: proposal.title, day: day.title, name: host.facts.displayName, names };
  const [text, setText] = useState(say(proposal.status === 'aangenomen' ? 'agenda.wordYes' : 'agenda.wordNo', facts));
  const copy = () => void device.copy(text).then(() => announce(say('agenda.copied')));
  const mail = () => void host.newMail?.({ subject: proposal.title, to: [], bodyHtml: escaped(text) }).catch(() => undefined);
  return (
    <InlineForm title={say('agenda.word')} submit={say('agenda.copy')} onSubmit={copy} onClose={onClose}>
      <Field label={say('agenda.wordText')} hint={say('agenda.wordHint')}>
        <Textarea value={text} rows={8} onChange={(_, { value }) => setText(value)} />
      </Field>
      {host.newMail && (
        <Button size="small" onClick={mail}>
          {say('agenda.mail')}
        </Button>
      )}
    </InlineForm>
  );
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
const escaped = (text: string) => text.replace(/[&<>\n]/g, (sign) => MARKUP[sign] ?? sign);
