import { requirementMatrix, type RequirementSet } from './requirementMatrix';

const OUTLOOK_ON_THE_WEB = 64;
const READ_WRITE = 1;

export interface AppContextParts {
  readonly controlId: string;
  readonly locale: string;
  readonly hostUrl: string;
  readonly addInName: string;
  readonly appDomains: readonly string[];
  readonly requirementSet: RequirementSet;
  readonly nestedAppAuth: boolean;
  /** Each roaming setting as a JSON text. */
  readonly roamingSettings: Readonly<Record<string, unknown>>;
  readonly width: number;
  readonly height: number;
}

/** The answer to the first question of office.js; without any one of the first nine fields it throws and never becomes ready. */
export function appContext(parts: AppContextParts) {
  return {
    _id: parts.controlId,
    _appName: OUTLOOK_ON_THE_WEB,
    _appVersion: '16.01',
    _appUILocale: parts.locale,
    _dataLocale: parts.locale,
    _docUrl: parts.hostUrl,
    _clientMode: READ_WRITE,
    _settings: parts.roamingSettings,
    _reason: 0,
    _appMinorVersion: 1,
    _appInstanceId: parts.controlId,
    _correlationId: parts.controlId,
    _addinName: parts.addInName,
    _appDomains: parts.appDomains,
    _hostFullVersion: '16.0.18200.10000',
    _eToken: '',
    _requirementMatrix: requirementMatrix(parts.requirementSet, parts.nestedAppAuth),
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: '1.2', DialogOrigin: '1.1' }),
    _clientWindowWidth: parts.width,
    _clientWindowHeight: parts.height,
    _featureGates: {},
  };
}
