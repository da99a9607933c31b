import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createMemoryCounters } from '../contract/counters.ts';
import type { ContractCounters, CounterSnapshot } from '../contract/counters.ts';

/** Values read when somebody asks for the metrics. */
export interface Gauges {
  readonly connections: () => number;
  readonly storesUp: () => Readonly<Record<string, boolean>>;
}

export interface Metrics {
  readonly counters: ContractCounters;
  /** Packets that did not reach the other nodes. */
  lostPacket(reason: string): void;
  observe(gauges: Gauges): void;
  /** Prometheus text format. */
  text(): Promise<string>;
}

const LATENCY_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Prometheus metrics in a registry of their own (several nodes may run in one process).
 * @param also counters that are told everything too, for coverage in tests
 */
export function createMetrics(also: ContractCounters | null = null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counted = createMemoryCounters();
  /** Reads its values when somebody asks: to count by labels costs a message several times what a map does. */
  const counter = (
    labelNames: readonly [string, ...string[]],
    about: {
      readonly name: string;
      readonly help: string;
      readonly read: (counts: CounterSnapshot) => readonly Counted[];
    },
  ): Counter =>
    new Counter({
      name: about.name,
      help: about.help,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const [values, count] of about.read(counted.snapshot()))
          this.inc(Object.fromEntries(labelNames.map((name, place) => [name, values[place] ?? ''])), count);
      },
    });
  counter(['event'], {
    name: 'letschat_requests_received_total',
    help: 'Requests by event.',
    read: ({ received }) => flat(received),
  });
  counter(['event', 'code'], {
    name: 'letschat_requests_answered_total',
    help: 'Answers by event and code (OK or an error code).',
    read: ({ answered }) => nested(answered),
  });
  counter(['event', 'audience'], {
    name: 'letschat_emissions_total',
    help: 'Emissions by event and audience.',
    read: ({ emitted }) => nested(emitted),
  });
  counter(['event', 'reason'], {
    name: 'letschat_emissions_dropped_total',
    help: 'Packets that the contract guard refused to send.',
    read: ({ dropped }) => nested(dropped),
  });
  counter(['event'], {
    name: 'letschat_requests_late_total',
    help: 'Requests whose answer nobody waited for any more.',
    read: ({ late }) => flat(late),
  });
  counter(['reason'], {
    name: 'letschat_connections_cut_total',
    help: 'Connections ended by the server.',
    read: ({ cut }) => flat(cut),
  });
  const seconds = new Histogram({
    name: 'letschat_request_duration_seconds',
    help: 'From arrival to answer, by event.',
    labelNames: ['event'],
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const lost = new Counter({
    name: 'letschat_adapter_packets_lost_total',
    help: 'Packets that did not reach the other nodes.',
    labelNames: ['reason'],
    registers,
  });

  return {
    counters: {
      received(event) {
        counted.received(event);
        also?.received(event);
      },
      answered(event, code, milliseconds) {
        counted.answered(event, code, milliseconds);
        seconds.observe({ event }, milliseconds / 1_000);
        also?.answered(event, code, milliseconds);
      },
      emitted(event, audience) {
        counted.emitted(event, audience);
        also?.emitted(event, audience);
      },
      dropped(event, reason) {
        counted.dropped(event, reason);
        also?.dropped(event, reason);
      },
      late(event) {
        counted.late(event);
        also?.late(event);
      },
      cut(reason) {
        counted.cut(reason);
        also?.cut(reason);
      },
    },
    lostPacket: (reason) => lost.inc({ reason }),
    observe({ connections, storesUp }) {
      new Gauge({
        name: 'letschat_connections',
        help: 'Open connections of this node.',
        registers,
        collect() {
          this.set(connections());
        },
      });
      new Gauge({
        name: 'letschat_store_up',
        help: '1 when the store can be used.',
        labelNames: ['store'],
        registers,
        collect() {
          for (const [store, up] of Object.entries(storesUp())) this.set({ store }, up ? 1 : 0);
        },
      });
    },
    text: () => registry.metrics(),
  };
}

/** Values of the labels, and how often that was counted. */
type Counted = readonly [values: readonly string[], count: number];

const flat = (counts: Readonly<Record<string, number>>): readonly Counted[] =>
  Object.entries(counts).map(([value, count]) => [[value], count]);

const nested = (counts: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly Counted[] =>
  Object.entries(counts).flatMap(([first, inner]) =>
    flat(inner).map(([[second = ''], count]): Counted => [[first, second], count]),
  );
