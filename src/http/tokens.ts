/** The names under which controllers are given what has an interface and no class. */

export const EVENT_STORE = Symbol('EventStore');
export const EVIDENCE = Symbol('Evidence');
export const ROSTER_FILES = Symbol('RosterFiles');
export const BUNDLE_VERIFIER = Symbol('BundleVerifier');
export const TABLES = Symbol('Tables');
export const REPORT_SOURCES = Symbol('ReportSources');
export const READINESS_PARTS = Symbol('ReadinessParts');
