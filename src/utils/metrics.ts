import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ContractCounters } from '../contract/counters.ts';

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
  const received = new Counter({
    name: 'letschat_requests_received_total',
    help: 'Requests by event.',
    labelNames: ['event'],
    registers,
  });
  const answered = new Counter({
    name: 'letschat_requests_answered_total',
    help: 'Answers by event and code (OK or an error code).',
    labelNames: ['event', 'code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'letschat_request_duration_seconds',
    help: 'From arrival to answer, by event.',
    labelNames: ['event'],
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const emitted = new Counter({
    name: 'letschat_emissions_total',
    help: 'Emissions by event and audience.',
    labelNames: ['event', 'audience'],
    registers,
  });
  const dropped = new Counter({
    name: 'letschat_emissions_dropped_total',
    help: 'Packets that the contract guard refused to send.',
    labelNames: ['event', 'reason'],
    registers,
  });
  const late = new Counter({
    name: 'letschat_requests_late_total',
    help: 'Requests whose answer nobody waited for any more.',
    labelNames: ['event'],
    registers,
  });
  const cut = new Counter({
    name: 'letschat_connections_cut_total',
    help: 'Connections ended by the server.',
    labelNames: ['reason'],
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
        received.inc({ event });
        also?.received(event);
      },
      answered(event, code, milliseconds) {
        answered.inc({ event, code });
        seconds.observe({ event }, milliseconds / 1_000);
        also?.answered(event, code, milliseconds);
      },
      emitted(event, audience) {
        emitted.inc({ event, audience });
        also?.emitted(event, audience);
      },
      dropped(event, reason) {
        dropped.inc({ event, reason });
        also?.dropped(event, reason);
      },
      late(event) {
        late.inc({ event });
        also?.late(event);
      },
      cut(reason) {
        cut.inc({ reason });
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
