import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';

interface RoomFormProps {
  readonly onAdd: (title: string, capacity: number) => void;
  readonly onClose: () => void;
}

/** A room, with the people that it holds: the planner never puts more support into it than that. */
export function RoomForm({ onAdd, onClose }: RoomFormProps) {
  const { say } = useSpeech();
  const [title, setTitle] = useDraft('title', '');
  const [seats, setSeats] = useDraft('seats', '');
  const [tried, setTried] = useState(false);
  const capacity = Number(seats);
  const named = title.trim() !== '' && title.length <= 255;
  const counted = Number.isInteger(capacity) && capacity >= 1 && capacity <= 5000;
  const submit = () => {
    setTried(true);
    if (!named || !counted) return;
    onAdd(title.trim(), capacity);
    onClose();
  };
  return (
    <InlineForm title={say('programme.addRoom')} submit={say('programme.saveRoom')} onSubmit={submit} onClose={onClose}>
      <Field label={say('programme.roomName')} required {...(tried && !named ? { validationMessage: say('programme.wrongRoom') } : {})}>
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={say('programme.seats')} required {...(tried && !counted ? { validationMessage: say('days.wrong.capacity') } : {})}>
        <Input inputMode="numeric" value={seats} onChange={(_, { value }) => setSeats(value)} />
      </Field>
    </InlineForm>
  );
}
