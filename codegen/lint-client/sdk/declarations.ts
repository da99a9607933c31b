import type { Contract } from '../../model/contract.ts';

/** Members of the generated client that are no operations, with how they are used. */
export const CLIENT_MEMBERS = {
  on: 'on(event: any, listener: (payload: any) => void): () => void;',
  onMessage: 'onMessage(listener: (message: any) => void): () => void;',
  onState: 'onState(listener: (state: any) => void): () => void;',
  close: 'close(): void;',
  state: 'readonly state: any;',
  session: 'readonly session: any;',
} as const;

/** The interface that a client of the SDK is known by. */
export const CLIENT_TYPE = 'LetsChatClient';

/** A declaration of the SDK that knows its members and none of their types: enough to follow a client through a program. */
export function declareSdk({ operations }: Contract): string {
  const methods = operations.map(({ event }) => `${event}(payload?: any): Promise<any>;`);
  return `export interface ${CLIENT_TYPE} {
  ${[...Object.values(CLIENT_MEMBERS), ...methods].join('\n  ')}
}
export declare function connect(url: string, options?: any): ${CLIENT_TYPE};
export declare function failedWith(event: any, error: any): boolean;
`;
}
