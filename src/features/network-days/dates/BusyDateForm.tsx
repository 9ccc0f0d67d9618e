import { useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { BUSY_KINDS, type BusyKind } from '../../../domain/networkDay/vocabulary';
import { msOf } from '../../../domain/days';
import { shortNameOf } from '../../../domain/partner';
import { busyDates } from '../../../lists/busyDates';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayWork } from '../useDayWork';
import type { Dates } from './useDates';

interface BusyDateFormProps {
  readonly dates: Dates;
  readonly today: string;
  readonly onClose: () => void;
}

/** A day on which somebody is elsewhere, or on which they meet already: it counts for every network day. */
export function BusyDateForm({ dates, today, onClose }: BusyDateFormProps) {
  const { say } = useSpeech();
  const { newId } = useServices();
  const keep = useDayWork();
  const [kind, setKind] = useDraft<BusyKind>('kind', 'raadsvergadering');
  const [title, setTitle] = useDraft('title', '');
  const [from, setFrom] = useDraft('from', '');
  const [until, setUntil] = useDraft('until', '');
  const [partner, setPartner] = useDraft('partner', '');
  const [tried, setTried] = useState(false);
  const last = until || from;
  const wrongDays = msOf(from) === undefined || msOf(last) === undefined || last < from;

  const submit = () => {
    setTried(true);
    if (wrongDays) return;
    const named = title.trim() || say(`busyKind.${kind}`);
    const row = { key: newId(), kind, title: named, year: from.slice(0, 4), from, until: last, ...(partner ? { partner } : {}) };
    keep('what.busyDate', [{ kind: 'create', list: busyDates.name, row }], say('dates.busyAdded', { title: named }));
    onClose();
  };
  return (
    <InlineForm title={say('dates.addBusy')} submit={say('dates.saveBusy')} onSubmit={submit} onClose={onClose}>
      <Field label={say('dates.busyKind')}>
        <Select value={kind} onChange={(_, { value }) => setKind(BUSY_KINDS.find((one) => one === value) ?? kind)}>
          {BUSY_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`busyKind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('dates.busyTitle')}>
        <Input value={title} maxLength={255} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={say('dates.busyFrom')} required {...(tried && wrongDays ? { validationMessage: say('dates.wrongBusy') } : {})}>
        <Input type="date" value={from} min={today} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Field label={say('dates.busyUntil')}>
        <Input type="date" value={until} min={from} onChange={(_, { value }) => setUntil(value)} />
      </Field>
      <Field label={say('dates.busyPartner')}>
        <Select value={partner} onChange={(_, { value }) => setPartner(value)}>
          <option value="">{say('dates.everybody')}</option>
          {dates.invited.map((one) => (
            <option key={one.partner.key} value={one.partner.key}>
              {shortNameOf(one.partner)}
            </option>
          ))}
        </Select>
      </Field>
    </InlineForm>
  );
}
