import type {
  Contract,
  DomainEvent,
  Emission,
  InboundOperation,
  InvalidExample,
  Json,
  Trigger,
  TypeDefinition,
  ValidExample,
} from '../../model/contract.ts';
import { audiencesOf } from '../describe.ts';
import { fieldTables } from './fields.ts';
import { codeOf, escapeHtml, inline, prose } from './html.ts';
import type { Anchors } from './html.ts';
import { operationDiagram, triggerDiagram } from './sequence.ts';

/** Where each thing stands on the page. A client's `typing` and the server's are two things. */
export const anchorOf = {
  operation: (event: string): string => `send-${event}`,
  emission: (event: string): string => `get-${event}`,
  domainEvent: (type: string): string => `domain-${type}`,
  type: (name: string): string => `type-${name}`,
  trigger: (name: string): string => `trigger-${name}`,
};

interface View {
  readonly contract: Contract;
  readonly anchors: Anchors;
}

interface Article {
  readonly id: string;
  readonly name: string;
  readonly way: 'in' | 'out' | 'domain' | 'type';
  readonly badge: string;
  readonly summary: string;
  readonly search: readonly string[];
  readonly body: readonly string[];
}

const article = ({ id, name, way, badge, summary, search, body }: Article, { anchors }: View): string => {
  const words = [name, summary, ...search]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[`\s]+/g, ' ');
  const parts = body.filter((part) => part !== '').join('\n');
  return `<article id="${escapeHtml(id)}" data-search="${escapeHtml(words)}"><h3><a class="mono" href="#${escapeHtml(id)}">${escapeHtml(name)}</a><span class="way ${way}">${badge}</span></h3>
<p class="summary">${inline(summary, anchors)}</p>
${parts}</article>`;
};

const headed = (title: string, content: string): string => (content === '' ? '' : `<h4>${title}</h4>\n${content}`);

const chips = (items: readonly string[]): string => `<div class="chips">${items.join('')}</div>`;

const printed = (payload: Json | undefined): string =>
  payload === undefined ? '<p>No argument.</p>' : `<pre>${escapeHtml(JSON.stringify(payload, null, 2))}</pre>`;

function examples(valid: readonly ValidExample[], invalid: readonly InvalidExample[], { anchors }: View): string {
  return [
    ...valid.map(
      ({ summary, payload }) =>
        `<details class="example"><summary><span class="ok">✓</span> ${inline(summary, anchors)}</summary>${printed(payload)}</details>`,
    ),
    ...invalid.map(
      ({ reason, payload }) =>
        `<details class="example"><summary><span class="no">✗ refused:</span> ${inline(reason, anchors)}</summary>${printed(payload)}</details>`,
    ),
  ].join('');
}

const payloadOf = (type: string | null, view: View): string =>
  type === null ? '<p>No argument.</p>' : `<p>${codeOf(type, view.anchors)}</p>${fieldTables(type, view)}`;

/** What a client sends. */
export function operationArticle(operation: InboundOperation, view: View): string {
  const { event, payload, ackData, rateLimit, timeoutMs, authentication, errors } = operation;
  const { anchors, contract } = view;
  const limit = contract.rateLimits.find(({ name }) => name === rateLimit);
  const rate =
    limit === undefined
      ? rateLimit
      : `${limit.name}: ${limit.points} per ${limit.durationSeconds} s and ${limit.scope}`;
  return article(
    {
      id: anchorOf.operation(event),
      name: event,
      way: 'in',
      badge: 'client → server',
      summary: operation.summary,
      search: [operation.description, payload ?? '', ackData ?? '', rateLimit, ...errors],
      body: [
        chips([
          ...(operation.deprecated ? ['<span>deprecated</span>'] : []),
          `<span>${authentication === 'none' ? 'works signed out' : 'signed in'}</span>`,
          `<a href="#rate-${escapeHtml(rateLimit)}">rate class ${escapeHtml(rate)}</a>`,
          `<span>answered within ${timeoutMs / 1000} s</span>`,
        ]),
        prose(operation.description, anchors),
        headed('What it sets off', operationDiagram(operation, contract)),
        headed('Payload', payloadOf(payload, view)),
        headed(
          'Acknowledgement',
          `<p><code>{ ok: true${ackData === null ? '' : ', data'} }</code>${ackData === null ? '' : ` with ${codeOf(ackData, anchors)}`}, or <code>{ ok: false, error }</code> with one of ${errors.map((code) => codeOf(code, anchors)).join(', ')}.</p>`,
        ),
        headed('Examples', examples(operation.examples, operation.invalidExamples, view)),
      ],
    },
    view,
  );
}

/** What the server emits. */
export function emissionArticle(emission: Emission, view: View): string {
  const { event, payload, role } = emission;
  const { anchors, contract } = view;
  const audiences = audiencesOf(contract, emission);
  return article(
    {
      id: anchorOf.emission(event),
      name: event,
      way: 'out',
      badge: 'server → client',
      summary: emission.summary,
      search: [emission.description, payload ?? '', role, ...audiences],
      body: [
        chips([
          ...(emission.deprecated ? ['<span>deprecated</span>'] : []),
          `<span>${role}</span>`,
          ...audiences.map((name) => `<a href="#audience-${escapeHtml(name)}">to ${escapeHtml(name)}</a>`),
          ...(emission.volatile ? ['<span>volatile: may be lost</span>'] : []),
        ]),
        prose(emission.description, anchors),
        headed(
          'Why',
          `<ul>${reasons(event, view)
            .map((reason) => `<li>${reason}</li>`)
            .join('')}</ul>`,
        ),
        headed('Payload', payloadOf(payload, view)),
        headed('Examples', examples(emission.examples, emission.invalidExamples, view)),
      ],
    },
    view,
  );
}

/** Everything that makes the server emit an event, with its audience and condition. */
function reasons(event: string, { contract, anchors }: View): readonly string[] {
  const link = (anchor: string, name: string): string => `<a href="#${anchor}"><code>${escapeHtml(name)}</code></a>`;
  const sources = [
    ...contract.operations.map(({ event: name, causes }) => ({ from: link(anchorOf.operation(name), name), causes })),
    ...contract.triggers.map(({ name, causes }) => ({ from: `trigger ${link(anchorOf.trigger(name), name)}`, causes })),
  ];
  const answers = contract.operations.flatMap(({ event: name, success, error }) => [
    ...(success?.event === event ? [`${link(anchorOf.operation(name), name)} succeeded`] : []),
    ...(error === event ? [`${link(anchorOf.operation(name), name)} failed`] : []),
  ]);
  const caused = sources.flatMap(({ from, causes }) =>
    causes.flatMap((cause) =>
      cause.kind === 'emission' && cause.event === event
        ? [
            `${from} → ${escapeHtml(cause.audience.join(', '))}${cause.when === null ? '' : `, when ${inline(cause.when, anchors)}`}`,
          ]
        : [],
    ),
  );
  const all = [...answers, ...caused];
  return all.length > 0 ? all : ['Any request that is too much for its rate class.'];
}

export function triggerArticle(trigger: Trigger, view: View): string {
  return article(
    {
      id: anchorOf.trigger(trigger.name),
      name: trigger.name,
      way: 'type',
      badge: 'trigger',
      summary: trigger.description,
      search: trigger.causes.map((cause) => (cause.kind === 'emission' ? cause.event : cause.type)),
      body: [trigger.causes.length === 0 ? '' : triggerDiagram(trigger, view.contract)],
    },
    view,
  );
}

export function domainEventArticle(event: DomainEvent, view: View): string {
  const { anchors, contract } = view;
  const consumers = contract.consumers.filter(({ events }) => events.includes(event.type));
  const publishers = [...contract.operations.map(({ event: name, causes }) => ({ name, causes })), ...contract.triggers]
    .filter(({ causes }) => causes.some((cause) => cause.kind === 'publication' && cause.type === event.type))
    .map(({ name }) => codeOf(name, anchors));
  return article(
    {
      id: anchorOf.domainEvent(event.type),
      name: event.type,
      way: 'domain',
      badge: 'domain event',
      summary: event.summary,
      search: [event.description, event.exchange, event.data, ...consumers.map(({ name }) => name)],
      body: [
        chips([
          `<span>exchange ${escapeHtml(event.exchange)}</span>`,
          ...consumers.map(({ queue }) => `<span>queue ${escapeHtml(queue)}</span>`),
        ]),
        prose(event.description, anchors),
        headed('Published after', publishers.length === 0 ? '' : `<p>${publishers.join(', ')}</p>`),
        headed(
          'Data',
          `<p>${codeOf(event.data, anchors)} in ${codeOf(event.envelope, anchors)}</p>${fieldTables(event.data, view)}`,
        ),
        headed('Examples', examples(event.examples, event.invalidExamples, view)),
      ],
    },
    view,
  );
}

export function typeArticle(type: TypeDefinition, view: View): string {
  return article(
    {
      id: anchorOf.type(type.name),
      name: type.name,
      way: 'type',
      badge: 'shape',
      summary: type.description.trim(),
      search: [],
      body: [fieldTables(type.name, view)],
    },
    view,
  );
}
