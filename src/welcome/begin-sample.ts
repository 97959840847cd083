// Explains the sample. Import it by `import()`: it brings the dictionary.
import { loadBundled } from '../extension/bundled';
import { DEFAULT_SETTINGS, wishesFor } from '../extension/settings';
import { type ExplainedSample, explainSample } from '../sample/explain-sample';

/** Marks the terms in an element, and lets the reader point at them. Takes some tenths of a second. */
export function beginSample(sample: Element): ExplainedSample {
  const explained = explainSample(sample, loadBundled());
  explained.wish(wishesFor(DEFAULT_SETTINGS, ''));
  return explained;
}
