import type { Contract, InboundOperation } from '../model/contract.ts';

/** Name of a handler group: one interface, one hand-written file. */
export type GroupName = InboundOperation['group'];

export const GROUP_NAMES: readonly GroupName[] = ['user', 'chat', 'call'];

/** One method of a handler interface. */
export interface HandlerMethod {
  readonly name: string;
  /** Type of the payload; `null`: the method has no payload parameter. */
  readonly payload: string | null;
  readonly context: 'AuthenticatedContext' | 'HandlerContext';
  /** Type of the acknowledgement's data; `null`: void. */
  readonly result: string | null;
}

/** What the hand-written file of a group must hold. */
export interface HandlerGroup {
  readonly name: GroupName;
  /** `ChatHandlers` */
  readonly interfaceName: string;
  /** `createChatHandler` */
  readonly factoryName: string;
  /** `chatHandler.ts` */
  readonly fileName: string;
  readonly methods: readonly HandlerMethod[];
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The three groups of a contract, with their methods in the order of the spec. */
export function handlerGroups({ operations }: Pick<Contract, 'operations'>): readonly HandlerGroup[] {
  return GROUP_NAMES.map((name) => ({
    name,
    interfaceName: `${capitalised(name)}Handlers`,
    factoryName: `create${capitalised(name)}Handler`,
    fileName: `${name}Handler.ts`,
    methods: operations.filter(({ group }) => group === name).map(methodOf),
  }));
}

const methodOf = ({ event, payload, authentication, ackData }: InboundOperation): HandlerMethod => ({
  name: event,
  payload,
  context: authentication === 'required' ? 'AuthenticatedContext' : 'HandlerContext',
  result: ackData,
});
