import { numberOf, textOf, textsOf } from '../../../hosts/fields';
import { silent, status, type FunctionTable } from '../call';

/** Who is there, and windows in which to sign in. */
export const authenticationFunctions: FunctionTable = {
  'authentication.authenticate': status(({ page, args: [url, width, height] }) => page.authenticate(textOf(url), { width: numberOf(width, 600), height: numberOf(height, 535) })),
  'authentication.authenticate.success': silent(({ page, args: [result] }) => page.authenticated({ result: textOf(result) })),
  'authentication.authenticate.failure': silent(({ page, args: [reason] }) => page.authenticated({ failure: textOf(reason) })),
  'authentication.getAuthToken': status(async ({ page, args: [resources] }) => (await page.token({ scopes: textsOf(resources), client: '' })).accessToken),
  'authentication.getUser': status(({ page }) => page.tenantUser()),
};
