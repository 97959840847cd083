// The features that readings are weighed by: names, order, and the kind of evidence that each belongs to.

/** Kinds of evidence, for reasons and for ablation. */
export const EVIDENCE = [
  'form',
  'experience',
  'ordinary',
  'neighbour',
  'cues',
  'anticues',
  'topics',
  'register',
  'page',
  'discourse',
  'shape',
  'rivals',
] as const;
export type EvidenceKind = (typeof EVIDENCE)[number];

type Named = readonly (readonly [name: string, kind: EvidenceKind])[];

/** What a place says by itself; see `place-features.ts`. */
export const PLACE_FEATURES = [
  ['certain', 'form'],
  ['listed', 'form'],
  ['prior', 'form'],
  ['topical prior', 'form'],
  ['topical prior, topic near', 'topics'],
  ['topical prior, topic on page', 'topics'],
  ['derived', 'form'],
  ['turned round', 'form'],
  ['function words between', 'form'],
  ['pieces left as sounds', 'form'],
  ['unlikely renderings', 'form'],
  ['listed form that also derives', 'form'],
  ['one word', 'form'],
  ['three words or more', 'form'],
  ['Chinese characters', 'form'],
  ['name', 'form'],
  ['slang or idiom', 'form'],
  ['words of the meaning', 'form'],
  ['odds of the form as met', 'experience'],
  ['form met right', 'experience'],
  ['form met wrong', 'experience'],
  ['other forms right oftener than believed', 'experience'],
  ['other forms met right', 'experience'],
  ['other forms met wrong', 'experience'],
  ['ordinary pair', 'ordinary'],
  ['ordinary word', 'ordinary'],
  ['rarest word', 'ordinary'],
  ['commonest word', 'ordinary'],
  ['distinct', 'ordinary'],
  ['decisive neighbour', 'neighbour'],
  ['forbidden neighbour', 'neighbour'],
  ['words beside, as met', 'neighbour'],
  ['cues in sentence', 'cues'],
  ['cues near', 'cues'],
  ['cues on page', 'cues'],
  ['telling cues in sentence', 'cues'],
  ['telling cues near', 'cues'],
  ['anticues in sentence', 'anticues'],
  ['anticues near', 'anticues'],
  ['anticues on page', 'anticues'],
  ['topics for in sentence', 'topics'],
  ['topics for near', 'topics'],
  ['topics for on page', 'topics'],
  ['topics against in sentence', 'topics'],
  ['topics against near', 'topics'],
  ['topics against on page', 'topics'],
  ['everyday words near', 'page'],
  ['farm words near', 'page'],
  ['everyday words in sentence', 'topics'],
  ['farm words in sentence', 'topics'],
  ['everyday share of page', 'page'],
  ['register of sentence', 'register'],
  ['register near', 'register'],
  ['register of page', 'register'],
  ['capital', 'shape'],
  ['all capitals', 'shape'],
  ['quoted', 'shape'],
  ['hyphen', 'shape'],
  ['after a', 'shape'],
  ['after the', 'shape'],
  ['rivals', 'rivals'],
  ['certain rival', 'rivals'],
  ['inside a longer distinct form', 'rivals'],
] as const satisfies Named;

/** What the other mistranslations of the page say; see `weighing.ts`. */
export const PAGE_FEATURES = [
  ['topical prior, kin on page', 'page'],
  ['other sure senses on page', 'page'],
  ['other sure mentions near', 'page'],
  ['sure mention beside', 'page'],
  ['sure senses of its topics', 'page'],
  ['likely senses of its topics', 'page'],
  ['likely senses near', 'page'],
  ['likely senses per hundred words', 'page'],
  ['sure senses in sentence', 'page'],
  ['likely senses in sentence', 'page'],
  ['sure elsewhere', 'discourse'],
  ['mentioned elsewhere', 'discourse'],
  ['another form elsewhere', 'discourse'],
] as const satisfies Named;

/** All features in the order of the model's inputs. */
export const FEATURES = [...PLACE_FEATURES, ...PAGE_FEATURES] as const;

export type Feature = (typeof FEATURES)[number][0];
