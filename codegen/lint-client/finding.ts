/** One thing to look at in client code. */
export interface ClientFinding {
  readonly rule: ClientRule;
  readonly level: 'error' | 'warning' | 'info';
  /** Path relative to the checked folder (for `unheard-event`: of the spec), and 1-based line. */
  readonly file: string;
  readonly line: number;
  readonly event: string | null;
  readonly text: string;
  readonly fix: string;
}

/** Every rule, with its sentence. */
export const CLIENT_RULES = {
  'dead-listener': 'A listener waits for an event that the server never emits.',
  'listener-wrong-direction': 'A listener waits for an event that only clients send.',
  'unknown-emit': 'An event is sent that the contract does not have.',
  'emit-wrong-direction': 'An event is sent that only the server emits.',
  'emit-reserved': 'An event is sent whose name Socket.IO keeps for itself.',
  'unknown-method': 'A method is called that the generated client does not have.',
  'payload-mismatch': 'A payload can never be valid, whatever its unknown parts are.',
  'payload-missing': 'An event that has an argument is sent without one.',
  'payload-unexpected': 'An event that has no argument is sent with one.',
  'unhandled-error': 'A request can fail, and neither its error event nor an acknowledgement is looked at.',
  'deprecated-use': 'A deprecated event is used.',
  'unheard-event': 'The server emits an event that nothing listens to.',
  unresolved: 'An event, or whether something is the client, is known only when the program runs.',
  'useless-ignore': 'A comment that ignores a finding has no reason, or nothing to ignore.',
  'syntax-error': 'A file cannot be read.',
} as const;

export type ClientRule = keyof typeof CLIENT_RULES;
