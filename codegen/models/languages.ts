import type { Language } from './language.ts';
import { csharp } from './languages/csharp.ts';
import { dart } from './languages/dart.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { kotlin } from './languages/kotlin.ts';
import { python } from './languages/python.ts';
import { rust } from './languages/rust.ts';
import { swift } from './languages/swift.ts';

/** Every language that models can be made for. */
export const LANGUAGES: readonly Language[] = [csharp, dart, go, java, kotlin, python, rust, swift];
