import { ts } from 'ts-morph';
import type { ProjectOptions } from 'ts-morph';

/** The generated client as a package, as a built folder, and as the file of the generator. */
const SDK_PATH =
  /(^|\/)(letschat-client|letschat-backend\/client|(generated|dist)\/client)(\/[\w.-]+)*(\.[cm]?[jt]s)?$/;
const IMPORTED = /\b(?:from|import|require)\s*\(?\s*['"]([^'"\n]+)['"]/g;
/** The generated file, wherever it was copied. */
const SDK_TEXT = /^export interface LetsChatClient extends /m;

/** Path of the declaration that stands in for the SDK. */
export const SDK_FILE = '/letschat-client.d.ts';

/** Whether an import means the generated client. @param names further module names that mean it */
export const isSdkModule = (specifier: string, names: readonly string[]): boolean =>
  SDK_PATH.test(specifier) || names.includes(specifier);

/** Whether a text imports the generated client, or is it. */
export const mentionsSdk = (text: string, names: readonly string[]): boolean =>
  SDK_TEXT.test(text) || [...text.matchAll(IMPORTED)].some(([, specifier = '']) => isSdkModule(specifier, names));

/** Resolves every import of the SDK to its declaration; packages are not looked for. */
export function sdkResolution(names: readonly string[]): NonNullable<ProjectOptions['resolutionHost']> {
  return (host, options) => ({
    resolveModuleNames: (specifiers, from) =>
      specifiers.map((specifier) => {
        const sdk = { resolvedFileName: SDK_FILE, extension: ts.Extension.Dts };
        if (isSdkModule(specifier, names)) return sdk;
        if (!specifier.startsWith('.') && options().paths === undefined) return undefined;
        const { resolvedModule } = ts.resolveModuleName(specifier, from, options(), host);
        if (resolvedModule === undefined || resolvedModule.isExternalLibraryImport === true) return undefined;
        return SDK_TEXT.test(host.readFile(resolvedModule.resolvedFileName) ?? '') ? sdk : resolvedModule;
      }),
  });
}
