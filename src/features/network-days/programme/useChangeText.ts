import type { ReleaseChange, ReleasedSession } from '../../../domain/networkDay/release';
import { useSpeech } from '../../../ui/SpeechProvider';

/** A change between two versions in a sentence. */
export function useChangeText(): (change: ReleaseChange) => string {
  const { say, join } = useSpeech();
  const at = ({ start, room }: ReleasedSession) => say('plan.at', { start, room });
  return (change) => {
    switch (change.kind) {
      case 'day':
        return say('release.day');
      case 'added':
        return say('release.added', { title: change.after.title, at: at(change.after) });
      case 'dropped':
        return say('release.dropped', { title: change.before.title, at: at(change.before) });
      case 'moved':
        return say('plan.move', { title: change.after.title, from: at(change.before), to: at(change.after) });
      case 'renamed':
        return say('release.renamed', { before: change.before.title, after: change.after.title });
      case 'led':
        return change.after.speakers.length > 0 ? say('release.led', { title: change.after.title, names: join(change.after.speakers) }) : say('release.ledByNobody', { title: change.after.title });
    }
  };
}
