import { app } from '@microsoft/teams-js';
import { asProblem } from '../../domain/problem';
import { realClock } from '../../host/realClock';
import { teamsHost } from '../../host/teams';
import { teamsReady } from '../../host/teamsReady';
import { languageOf, loadSpeech } from '../../ui/words/language';
import { readConfiguration } from '../configuration';
import { sayFailure } from '../sayFailure';

void start();

async function start(): Promise<void> {
  const place = element('first');
  const { searchParams } = new URL(location.href);
  // Teams writes both into the address, so that the first paint is right before it has answered anything.
  document.documentElement.dataset['theme'] = searchParams.get('theme') ?? 'default';
  const speechSoFar = loadSpeech(languageOf(searchParams.get('locale') ?? document.documentElement.lang));
  try {
    const configuration = readConfiguration(window);
    if ((await teamsReady(realClock, configuration.hostOrigins ?? [])) === 'outside') return void (place.textContent = (await speechSoFar).say('today.outsideTeams'));
    const host = await teamsHost(realClock);
    const speech = await loadSpeech(languageOf(host.facts.locale), host.facts.timeZone);
    document.documentElement.lang = speech.language;
    const { startTab } = await import(/* webpackChunkName: "tabScreens" */ './startTab');
    await startTab({ configuration, host, clock: realClock, speech, root: element('root') });
    place.remove();
    await app.notifySuccess();
  } catch (thrown) {
    sayFailure(place, await speechSoFar, asProblem(thrown));
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`tab.html has no #${id}`);
  return found;
}
