/**
 * Holds nothing. It is bundled with the forms, so that importing it fetches their code without running any of it: a form opens
 * at once, and also when the network is gone by then. A prefetch would do where the browser may keep it; it keeps nothing that
 * came over a connection with a certificate that a person had to accept.
 */
export {};
