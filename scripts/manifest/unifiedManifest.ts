/** What our own checks read of a unified manifest; the whole form is Microsoft's schema's business. */
export interface UnifiedManifest {
  readonly $schema: string;
  readonly version: string;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string; readonly color32x32?: string };
  readonly localizationInfo: { readonly defaultLanguageTag: string; readonly defaultLanguageFile: string; readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[] };
  readonly validDomains: readonly string[];
  readonly staticTabs: readonly { readonly entityId: string; readonly name: string; readonly contentUrl: string; readonly websiteUrl: string; readonly scopes: readonly string[] }[];
  readonly authorization: { readonly permissions: { readonly resourceSpecific: readonly { readonly name: string }[] } };
  readonly extensions: readonly [Extension];
}

export interface Extension {
  readonly requirements: Requirements;
  readonly runtimes: readonly Runtime[];
  readonly ribbons: readonly { readonly contexts: readonly string[]; readonly tabs: readonly { readonly groups: readonly Group[] }[] }[];
  readonly autoRunEvents: readonly { readonly requirements?: Requirements; readonly events: readonly LaunchEvent[] }[];
  readonly alternates: readonly { readonly hide: { readonly customOfficeAddin: { readonly officeAddinId: string } } }[];
}

export interface Requirements { readonly capabilities: readonly { readonly name: string; readonly minVersion: string }[] }
export interface LaunchEvent { readonly type: string; readonly actionId: string; readonly options?: { readonly sendMode?: string } }
export interface Icon { readonly size: number; readonly url: string }
export interface Group { readonly id: string; readonly label: string; readonly icons: readonly Icon[]; readonly controls: readonly Control[] }
export interface Control { readonly id: string; readonly label: string; readonly icons: readonly Icon[]; readonly supertip: { readonly title: string; readonly description: string }; readonly actionId: string }
export interface Runtime {
  readonly id: string;
  readonly requirements?: Requirements;
  readonly code: { readonly page: string; readonly script?: string };
  readonly actions: readonly { readonly id: string; readonly type: string; readonly displayName?: string; readonly pinnable?: boolean }[];
}

/** The texts of one language: a path into the manifest, such as `name.short` or `extensions[0].ribbons[1].tabs[0].label`. */
export type LanguageFile = Readonly<Record<string, string>>;

export const mailboxSet = (requirements: Requirements | undefined) => requirements?.capabilities.find(({ name }) => name === 'Mailbox')?.minVersion;
export const groupsOf = (extension: Extension) => extension.ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups));
export const controlsOf = (extension: Extension) => groupsOf(extension).flatMap(({ controls }) => controls);
export const eventsOf = (extension: Extension) => extension.autoRunEvents.flatMap(({ events }) => events);
