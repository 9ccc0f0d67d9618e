/**
 * The tables of the tenant's file. The items of each SharePoint list stand in a table of their own (`items_<number>`, made
 * with the list), so that an index of the list is an index of SQLite and a million rows stay quick.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS users (
  number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, upn TEXT UNIQUE NOT NULL COLLATE NOCASE,
  mail TEXT NOT NULL COLLATE NOCASE, name TEXT NOT NULL, job_title TEXT NOT NULL, guest INTEGER NOT NULL, role TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS groups (id TEXT PRIMARY KEY, name TEXT UNIQUE NOT NULL COLLATE NOCASE, members TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS delegates (owner TEXT NOT NULL, delegate TEXT NOT NULL, PRIMARY KEY (owner, delegate));
CREATE TABLE IF NOT EXISTS sites (
  id TEXT PRIMARY KEY, hostname TEXT NOT NULL, path TEXT NOT NULL COLLATE NOCASE, name TEXT NOT NULL, created INTEGER NOT NULL,
  owners TEXT NOT NULL, members TEXT NOT NULL, UNIQUE (hostname, path));
CREATE TABLE IF NOT EXISTS grants (
  id TEXT PRIMARY KEY, site TEXT NOT NULL, client TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, UNIQUE (site, client));
CREATE TABLE IF NOT EXISTS list_rights (
  id TEXT PRIMARY KEY, site TEXT NOT NULL, list TEXT NOT NULL COLLATE NOCASE, kind TEXT NOT NULL, principal TEXT NOT NULL,
  role TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS lists (
  number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, site TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
  display_name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, template TEXT NOT NULL, created INTEGER NOT NULL,
  modified INTEGER NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL, last_item INTEGER NOT NULL, UNIQUE (site, name));
CREATE TABLE IF NOT EXISTS columns (
  list INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
  definition TEXT NOT NULL, PRIMARY KEY (list, name));
CREATE TABLE IF NOT EXISTS tombstones (
  list INTEGER NOT NULL, item INTEGER NOT NULL, change INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (list, item));
CREATE TABLE IF NOT EXISTS versions (
  list INTEGER NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, modified INTEGER NOT NULL, editor TEXT NOT NULL,
  fields TEXT NOT NULL, PRIMARY KEY (list, item, version));
CREATE TABLE IF NOT EXISTS events (
  number INTEGER PRIMARY KEY, mailbox TEXT NOT NULL, meeting TEXT NOT NULL, type TEXT NOT NULL, series INTEGER,
  original_day INTEGER, start INTEGER NOT NULL, finish INTEGER NOT NULL, hidden_until INTEGER NOT NULL,
  transaction_id TEXT, data TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS events_by_time ON events (mailbox, start);
CREATE INDEX IF NOT EXISTS events_by_meeting ON events (meeting, mailbox);
CREATE INDEX IF NOT EXISTS events_by_series ON events (series);
CREATE TABLE IF NOT EXISTS messages (
  number INTEGER PRIMARY KEY, mailbox TEXT NOT NULL, folder TEXT NOT NULL, received INTEGER NOT NULL,
  internet_id TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS messages_by_time ON messages (mailbox, received);
CREATE TABLE IF NOT EXISTS files (
  id TEXT PRIMARY KEY, owner TEXT NOT NULL, client TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, mime TEXT NOT NULL,
  version INTEGER NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL, content BLOB NOT NULL,
  UNIQUE (owner, client, name));
CREATE TABLE IF NOT EXISTS outbox (
  number INTEGER PRIMARY KEY, at INTEGER NOT NULL, sender TEXT NOT NULL, recipients TEXT NOT NULL, reason TEXT NOT NULL,
  subject TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS secrets (value TEXT PRIMARY KEY, kind TEXT NOT NULL, expires INTEGER NOT NULL, data TEXT NOT NULL);
`;
