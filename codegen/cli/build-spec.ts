import type { FileTexts } from '../check/drift.ts';
import { lint } from '../lint/lint.ts';
import { lintScenarios } from '../lint/scenarios.ts';
import { sortFindings } from '../lint/finding.ts';
import { WRONG_FORM } from '../load/document-form.ts';
import { withoutBrokenJson } from '../load/json-files.ts';
import { createSpecLoader } from '../load/load-spec.ts';
import { newestRelease } from '../load/release.ts';
import { buildContract } from '../model/build-contract.ts';
import { viewSpec } from '../model/spec-view.ts';
import type { Build } from './build.ts';
import type { Cache } from './cache.ts';

export interface SpecBuilder {
  build(texts: FileTexts, options: { readonly validate: boolean }): Promise<Build>;
}

const RELEASES = 'releases/';
/** After these nothing more can be said of a spec. */
const UNREADABLE = new Set(['yaml-syntax', WRONG_FORM]);

/** Load, model, lint, emit: the whole way from texts to texts. The emitters take seconds to load, so a bad spec does not wait for them. */
export function createSpecBuilder(cache: Cache): SpecBuilder {
  let current: FileTexts = new Map();
  const loader = createSpecLoader({
    reader: { read: (file) => current.get(file) ?? null },
    validated: {
      has: (hash) => cache.read('valid', [hash]) !== null,
      add: (hash) => cache.write('valid', [hash], ''),
    },
  });
  return {
    build: async (found, { validate }) => {
      const { texts, findings: broken } = withoutBrokenJson(found);
      current = texts;
      const spec = loader.load();
      if (spec.findings.some(({ rule }) => UNREADABLE.has(rule)))
        return { ok: false, findings: sortFindings([...broken, ...spec.findings]) };
      const model = buildContract(spec);
      const release = newestRelease(releaseTexts(texts));
      const findings = sortFindings([
        ...broken,
        ...lint({ spec, model, release }),
        ...lintScenarios(texts, model.contract),
        // The parser would tell every reference that leads nowhere once more.
        ...(validate && !spec.findings.some(({ rule }) => rule === 'ref-resolves') ? await spec.validate() : []),
      ]);
      if (findings.length > 0) return { ok: false, findings };
      const { emitAll } = await import('../emit/emitters.ts');
      const { changesSince } = await import('../diff/release-changes.ts');
      const changes = release === null ? null : changesSince(release, model.contract);
      const files = [...(await emitAll(model.contract, spec.document, changes))];
      const formerEvents = viewSpec(release?.document ?? null).inbound.map(({ event }) => event);
      return { ok: true, spec: { contract: model.contract, document: spec.document, files, formerEvents } };
    },
  };
}

const releaseTexts = (texts: FileTexts): FileTexts =>
  new Map(
    [...texts].filter(([path]) => path.startsWith(RELEASES)).map(([path, text]) => [path.slice(RELEASES.length), text]),
  );
