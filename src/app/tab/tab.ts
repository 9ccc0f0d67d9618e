import { app } from '@microsoft/teams-js';
import { asProblem } from '../../domain/problem';
import { realClock } from '../../host/realClock';
import { teamsHost } from '../../host/teams';
import { teamsReady } from '../../host/teamsReady';
import { languageOf, loadSpeech } from '../../ui/words/language';
import { readConfiguration } from '../configuration';
import { sayFailure } from '../sayFailure';
import { signInAt } from '../signIn/signInPlace';
import { teamsSignIn } from '../signIn/teamsSignIn';

void start();

async function start(): Promise<void> {
  const place = element('first');
  const { searchParams } = new URL(location.href);
  // Teams writes both into the address, so that the first paint is right before it has answered anything.
  document.documentElement.dataset['theme'] = searchParams.get('theme') ?? 'default';
  const speechSoFar = loadSpeech(languageOf(searchParams.get('locale') ?? document.documentElement.lang));
  try {
    const configuration = readConfiguration(window);
    const root = element('root');
    if ((await teamsReady(realClock, configuration.hostOrigins ?? [])) === 'outside') {
      const { startInBrowser } = await import(/* webpackChunkName: "browserStart" */ './startInBrowser');
      await startInBrowser({ configuration, clock: realClock, speech: await speechSoFar, root });
      return place.remove();
    }
    const host = await teamsHost(realClock);
    const speech = await loadSpeech(languageOf(host.facts.locale), host.facts.timeZone);
    document.documentElement.lang = speech.language;
    const { startTab } = await import(/* webpackChunkName: "tabScreens" */ './startTab');
    const signIn = signInAt(teamsSignIn(host), { configuration, clock: realClock, page: window });
    await startTab({ configuration, host, signIn, clock: realClock, speech, root });
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
