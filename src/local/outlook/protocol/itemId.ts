/**
 * Graph writes an item's id with `-` and `_`, Exchange Web Services with `/` and `+`. Office.js hands out the second form, and its
 * `convertToRestId` makes the first of it; so the host turns them round on the way in and out.
 */
export const toEwsId = (graphId: string): string => graphId.replaceAll('-', '/').replaceAll('_', '+');

export const toGraphId = (ewsId: string): string => ewsId.replaceAll('/', '-').replaceAll('+', '_');
