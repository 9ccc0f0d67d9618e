import { listOf, recordOf, textOf, textsOf, type Loose } from '../../hosts/fields';

export interface StaticTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
}

/** Where a tab that somebody configures may stand. */
export interface ConfigurableTab {
  readonly configurationUrl: string;
  readonly canUpdate: boolean;
  readonly inChannel: boolean;
  readonly inMeeting: boolean;
}

/** What Teams takes from an app's manifest. */
export interface TeamsApp {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly StaticTab[];
  readonly configurable: ConfigurableTab | undefined;
  readonly validDomains: readonly string[];
}

export function readApp(json: unknown): TeamsApp {
  const manifest = recordOf(json);
  return {
    id: textOf(manifest['id']),
    name: textOf(recordOf(manifest['name'])['short'], 'App'),
    tabs: listOf(manifest['staticTabs']).map(recordOf).flatMap(staticTab),
    configurable: configurableTab(recordOf(listOf(manifest['configurableTabs'])[0])),
    validDomains: textsOf(manifest['validDomains']),
  };
}

/** `about` and `conversations` are tabs of Teams' own and have no page. */
function staticTab({ entityId, name, contentUrl, websiteUrl, scopes }: Loose): StaticTab[] {
  if (!textOf(contentUrl) || !textsOf(scopes).includes('personal')) return [];
  return [{ entityId: textOf(entityId), name: textOf(name), contentUrl: textOf(contentUrl), websiteUrl: textOf(websiteUrl) }];
}

function configurableTab({ configurationUrl, canUpdateConfiguration, scopes, context }: Loose): ConfigurableTab | undefined {
  if (!textOf(configurationUrl)) return undefined;
  const places = textsOf(context);
  const has = (name: string) => places.length === 0 || places.includes(name);
  return {
    configurationUrl: textOf(configurationUrl),
    canUpdate: canUpdateConfiguration !== false,
    inChannel: textsOf(scopes).includes('team') && has('channelTab'),
    inMeeting: ['groupChat', 'groupchat'].some((scope) => textsOf(scopes).includes(scope)) && has('meetingSidePanel'),
  };
}
