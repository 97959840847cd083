// Explains the sample. Import it by `import()`: it brings what explains pages.
import { DEFAULT_SETTINGS, wishesFor } from '../extension/settings';
import { type ExplainedSample, explainSample } from '../sample/explain-sample';

/** Marks the terms in an element, and lets the reader point at them. Takes some tenths of a second. */
export async function beginSample(sample: Element): Promise<ExplainedSample> {
  const explained = await explainSample(sample);
  explained.wish(wishesFor(DEFAULT_SETTINGS, ''));
  return explained;
}
