// The sample article: it is what a machine makes of Chinese, so it is English in every language of the interface.
export const SAMPLE_TEXT =
  'Five years ago nobody in our street had a micro-letter. Now the baker takes orders by micro-letter and shows his bread ' +
  'in the circle of friends, the tailor buys a millet phone from Beijing East, and my uncle wants to become a net red. ' +
  'The horse cloud, they say, started with less.';
