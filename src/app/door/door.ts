import { asProblem, Problem } from '../../domain/problem';
import { languageOf, loadSpeech } from '../../ui/words/language';
import { readConfiguration } from '../configuration';
import { sayFailure } from '../sayFailure';
import { doorLinkIn } from './doorLink';

void start();

/** The page for somebody without an account. A link that isn't whole needs no code to say so. */
async function start(): Promise<void> {
  const place = element('first');
  const speech = await loadSpeech(languageOf(navigator.language));
  document.documentElement.lang = speech.language;
  try {
    const link = doorLinkIn(location.hash);
    if (!link) throw new Problem('linkUnknown', 'no link in the address');
    const { service, demoNotice } = readConfiguration(window);
    if (!service) throw new Problem('notSupported', 'config.js names no service');
    const { startDoor } = await import(/* webpackChunkName: "doorPages" */ './startDoor');
    startDoor({ link, serviceUrl: service.url, speech, notice: typeof demoNotice === 'string' ? demoNotice : demoNotice?.[speech.language], root: element('root') });
    place.remove();
  } catch (thrown) {
    sayFailure(place, speech, asProblem(thrown));
  }
}

// Another link opened in the same window changes only what stands behind `#`.
window.addEventListener('hashchange', () => location.reload());

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`door.html has no #${id}`);
  return found;
}
