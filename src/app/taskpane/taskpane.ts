import { asProblem } from '../../domain/problem';
import { LANGUAGE_SETTING } from '../../domain/recipientNotice';
import { officeReady } from '../../host/officeReady';
import { outlookHost, outlookPeopleAtOnce } from '../../host/outlook';
import { realClock } from '../../host/realClock';
import type { Host } from '../../ports/host';
import { lookAhead } from '../../replica/firstLook';
import { languageOf, LANGUAGES, loadSpeech, type Language } from '../../ui/words/language';
import { readConfiguration } from '../configuration';
import { sayFailure } from '../sayFailure';
import { sayFirst } from './firstWords';
import { loadPanel } from './loadPanel';

void start();

async function start(): Promise<void> {
  const place = element('first');
  const speechSoFar = loadSpeech(languageOf(document.documentElement.lang));
  try {
    const configuration = readConfiguration(window);
    // Office.js takes a while to find its host; the browser's own copy is opened meanwhile.
    const look = lookAhead(indexedDBOf(window));
    if ((await officeReady(realClock)) === 'outside') return void (place.textContent = (await speechSoFar).say('panel.outsideOutlook'));
    const host = outlookHost(realClock);
    const speech = await loadSpeech(chosenLanguage(host), host.facts.timeZone);
    document.documentElement.lang = speech.language;
    const wear = (theme: string) => (document.documentElement.dataset['theme'] = theme);
    wear(host.theme());
    const first = sayFirst({ host, configuration, clock: realClock, speech, place, look, peopleAtOnce: outlookPeopleAtOnce(realClock) });
    host.onTheme(wear);
    // Running the panel's code takes the page longer than the first sentence does: that goes first.
    await first.said;
    const { startPanel } = await loadPanel(realClock);
    await startPanel({ configuration, host, clock: realClock, speech, root: element('root'), onStand: () => (first.stop(), place.remove()) });
  } catch (thrown) {
    sayFailure(place, await speechSoFar, asProblem(thrown));
  }
}

function chosenLanguage(host: Host): Language {
  const chosen = host.readRoaming(LANGUAGE_SETTING);
  return LANGUAGES.find((language) => language === chosen) ?? languageOf(host.facts.locale);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`taskpane.html has no #${id}`);
  return found;
}

/** Asking alone throws where a browser forbids storage in a frame. */
function indexedDBOf(page: Window): IDBFactory | undefined {
  try {
    return page.indexedDB;
  } catch {
    return undefined;
  }
}
