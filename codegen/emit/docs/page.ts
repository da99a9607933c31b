import type { ReleaseChanges } from '../../diff/release-changes.ts';
import { markdownBanner } from '../banner.ts';
import type { Contract } from '../../model/contract.ts';
import {
  anchorOf,
  domainEventArticle,
  emissionArticle,
  operationArticle,
  triggerArticle,
  typeArticle,
} from './articles.ts';
import { changesArticle, changesTitle } from './changes.ts';
import { escapeHtml, inline, prose } from './html.ts';
import type { Anchors } from './html.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** Finds what the page says about a name; what a client sends wins over what it gets. */
function anchorsOf(contract: Contract): Anchors {
  const anchors = new Map<string, string>([
    ...contract.types.map(({ name }) => [name, anchorOf.type(name)] as const),
    ...contract.triggers.map(({ name }) => [name, anchorOf.trigger(name)] as const),
    ...contract.errorCodes.map(({ code }) => [code, `code-${code}`] as const),
    ...contract.domainEvents.map(({ type }) => [type, anchorOf.domainEvent(type)] as const),
    ...contract.emissions.map(({ event }) => [event, anchorOf.emission(event)] as const),
    ...contract.operations.map(({ event }) => [event, anchorOf.operation(event)] as const),
  ]);
  return (name) => anchors.get(name) ?? null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

const titleOf = (section: string): string => section.replaceAll('-', ' ');

/** A table of terms that can be linked to and searched. */
const terms = (id: string, rows: readonly Row[], anchors: Anchors): string => {
  const words = rows
    .map(({ name, text }) => `${name} ${text}`)
    .join(' ')
    .toLowerCase()
    .replaceAll(/[`\s]+/g, ' ');
  const lines = rows.map(
    (row) =>
      `<tr id="${escapeHtml(row.id)}"><th scope="row"><code>${escapeHtml(row.name)}</code></th><td>${inline(row.text, anchors)}</td></tr>`,
  );
  return `<article id="${id}" data-search="${escapeHtml(words)}"><div class="scroll"><table class="terms"><tbody>${lines.join('')}</tbody></table></div></article>`;
};

/**
 * `docs/index.html`: the contract for people, in one file that needs no network.
 * @param changes since the last release; `null`: there is none
 */
export function emitDocsPage(contract: Contract, changes: ReleaseChanges | null): string {
  const anchors = anchorsOf(contract);
  const view = { contract, anchors };
  const names = [...new Set([...contract.operations, ...contract.emissions].map(({ section }) => section))];
  const parts = names.map((name) => ({
    name,
    operations: contract.operations.filter(({ section }) => section === name),
    emissions: contract.emissions.filter(({ section }) => section === name),
  }));
  const link = (anchor: string, name: string, mark: string): string =>
    `<li><a href="#${escapeHtml(anchor)}">${mark}<span>${escapeHtml(name)}</span></a></li>`;
  const group = (title: string, links: readonly string[]): string =>
    `<div class="group"><h2>${escapeHtml(title)}</h2><ul>${links.join('')}</ul></div>`;
  const menu = [
    ...parts.map(({ name, operations, emissions }) =>
      group(titleOf(name), [
        ...operations.map(({ event }) =>
          link(anchorOf.operation(event), event, '<i class="in" title="client to server">↑</i>'),
        ),
        ...emissions.map(({ event }) =>
          link(anchorOf.emission(event), event, '<i class="out" title="server to client">↓</i>'),
        ),
      ]),
    ),
    group(
      'Without a request',
      contract.triggers.map(({ name }) => link(anchorOf.trigger(name), name, '')),
    ),
    group(
      'Domain events',
      contract.domainEvents.map(({ type }) => link(anchorOf.domainEvent(type), type, '')),
    ),
    group('Reference', [
      link('changes', changesTitle(changes), ''),
      link('codes', 'Error codes', ''),
      link('rates', 'Rate classes', ''),
      link('audiences', 'Audiences', ''),
      link('workers', 'Workers', ''),
    ]),
    group(
      'Shapes',
      contract.types.map(({ name }) => link(anchorOf.type(name), name, '')),
    ),
  ];
  const section = (title: string, content: readonly string[], id = ''): string =>
    `<section${id === '' ? '' : ` id="${id}"`}><h2>${escapeHtml(title)}</h2>\n${content.join('\n')}\n</section>`;
  const body = [
    ...parts.map(({ name, operations, emissions }) =>
      section(titleOf(name), [
        ...operations.map((one) => operationArticle(one, view)),
        ...emissions.map((one) => emissionArticle(one, view)),
      ]),
    ),
    section(
      'Without a request',
      contract.triggers.map((one) => triggerArticle(one, view)),
    ),
    section(
      'Domain events (RabbitMQ)',
      contract.domainEvents.map((one) => domainEventArticle(one, view)),
    ),
    section(changesTitle(changes), [changesArticle(changes, anchors)], 'changes'),
    section('Error codes', [
      terms(
        'codes',
        contract.errorCodes.map(({ code, description }) => ({ id: `code-${code}`, name: code, text: description })),
        anchors,
      ),
    ]),
    section('Rate classes', [
      terms(
        'rates',
        contract.rateLimits.map(({ name, points, durationSeconds, scope, description }) => ({
          id: `rate-${name}`,
          name,
          text: `${points} per ${durationSeconds} s and ${scope}. ${description}`,
        })),
        anchors,
      ),
    ]),
    section('Who gets it', [
      terms(
        'audiences',
        contract.audiences.map(({ name, description }) => ({ id: `audience-${name}`, name, text: description })),
        anchors,
      ),
    ]),
    section('Workers', [
      terms(
        'workers',
        contract.consumers.map(({ name, queue, events, retryDelaysMs, deadLetterQueue, summary, description }) => ({
          id: `worker-${name}`,
          name,
          text: `${summary} ${description} Queue \`${queue}\` ← ${events.map((type) => `\`${type}\``).join(', ')}; retries after ${retryDelaysMs.join(', ')} ms, then \`${deadLetterQueue}\`.`,
        })),
        anchors,
      ),
    ]),
    section(
      'Shapes',
      contract.types.map((one) => typeArticle(one, view)),
    ),
  ];
  return `<!doctype html>${markdownBanner().trimEnd()}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(contract.title)} ${escapeHtml(contract.version)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<a class="skip" href="#contract">Skip to the contract</a>
<header><strong>${escapeHtml(contract.title)} <span class="version">${escapeHtml(contract.version)}</span></strong><input id="search" type="search" placeholder="Search events, fields, codes" aria-label="Search" autocomplete="off"><span id="found" role="status"></span></header>
<div class="layout">
<nav aria-label="Contents"><details id="menu"><summary>All events</summary>${menu.join('\n')}</details></nav>
<main id="contract" tabindex="-1">
<div id="intro">
<h1>${escapeHtml(contract.title)}</h1>
${prose(contract.description, anchors)}
<p>A client sends ${contract.operations.length} events, the server emits ${contract.emissions.length}. Socket.IO namespace <code>${escapeHtml(contract.namespace)}</code>, packets up to ${contract.maxPacketBytes} bytes. Every request takes an acknowledgement callback as its last argument, called exactly once.</p>
</div>
<p id="none" hidden>Nothing found.</p>
${body.join('\n')}
</main>
</div>
<footer>Contract ${escapeHtml(contract.version)}, hash <span class="mono">${contract.hash}</span></footer>
<script>
${SCRIPT}
</script>
</body>
</html>
`;
}

/** `docs/page.json`: the same page as a JSON string, which bundlers and Node import alike. */
export const emitDocsModule = (contract: Contract, changes: ReleaseChanges | null): string =>
  `${JSON.stringify(emitDocsPage(contract, changes))}\n`;
