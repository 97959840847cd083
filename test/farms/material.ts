// Texts for tests of recognition: an article in our own words, a farm's footer, and ways to damage text.
import { readAllFarms } from '../../src/build/read-data';
import { readFacts } from '../../src/farms/facts';
import { judge, type Verdict } from '../../src/farms/judge';
import type { Farms, Sample } from '../../src/farms/signature';
import { fromPlainText, type PageText } from '../../src/text/page-text';

const { farms, faults } = readAllFarms();
if (farms === undefined) throw new Error(faults.join('\n'));
/** The shipped data with the samples that do not ship. */
export const FARMS: Farms = farms;

/** 150 words about nothing that a farm writes about. */
export const ARTICLE =
  `The bakery at the corner opens at five, long before the first bus. For thirty years it has sold the same
four loaves, and for thirty years people have asked for a fifth. The baker listens, nods and bakes four. Her oven was
built by her grandfather out of bricks from the old mill, and it holds its heat until the afternoon.
On Mondays the shop is closed. Then she drives to the hills, where a farmer grows rye on fields that are too steep for
large machines. They talk about rain, the price of salt and the road that nobody repairs. In the evening she brings back
nine sacks, enough for the week.
Last spring a young man offered to sell her bread in the city. She thanked him and gave him a loaf. He ate it on the way
home, so the story goes, and has come back every Saturday since then.`.replace(/\n(?=[a-z])/g, ' ');

export const FOOTER = {
  links: 'Related Article\nContact Us\n',
  source:
    "The content source of this page is from Internet, which doesn't represent Alibaba Cloud's opinion; products and services mentioned on that page don't have any relationship with Alibaba Cloud. ",
  email:
    'If the content of the page makes you feel confusing, please write us an email, we will handle the problem within 5 days after receiving your email.\n',
  plagiarism:
    'If you find any instances of plagiarism from the community, please send an email to: info-contact@alibabacloud.com and provide relevant evidence. A staff member will contact you within 5 working days.\n',
  sales:
    'A Free Trial That Lets You Build Big!\nStart building with 50+ products and up to 12 months usage for Elastic Compute Service\n• Sales Support\n1 on 1 presale consultation\n• After-Sales Support\n24/7 Technical Support 6 Free Tickets per Quarter Faster Response\n',
} as const;

/** A page of the Alibaba Cloud farm, all parts of its footer in place. */
export const FARM_PAGE = `${ARTICLE}\n${Object.values(FOOTER).join('')}`;

export const TEASERS = [
  'Every seller asks how to write the first words of...',
  'A shop without a plan for its visitors is like an...',
  'Before you buy advertising you should know what y...',
  'Most people forget that a good picture needs time...',
  'Last winter we tried three ways of finding partne...',
  'When the holidays come, the price of a click goes...',
];

/** A sample as a page: its address, and its text with an article in it. */
export function filled(sample: Sample, article = ARTICLE): { readonly url: string; readonly text: string } {
  const { url, text } = typeof sample === 'string' ? { url: '', text: sample } : sample;
  return { url, text: text.replaceAll('{article}', article) };
}

export const verdictOf = (text: string, url = ''): Verdict => judgePage(fromPlainText(text), url);

export const judgePage = (page: PageText, url = ''): Verdict => judge(FARMS, readFacts(page, url));

/** What extraction, other browsers and copying do to a text that is still the same text. */
export const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'line breaks lost': (text) => text.replace(/\n+/g, ' '),
  'line breaks between all words': (text) => text.replace(/ /g, '\n'),
  'bullets lost': (text) => text.replaceAll('• ', ''),
  'curly quotation marks': (text) => text.replaceAll("'", '’'),
  'quotation marks lost': (text) => text.replaceAll("'", ''),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'spaces doubled': (text) => text.replaceAll(' ', '  '),
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'full-width letters': (text) =>
    text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'punctuation lost': (text) => text.replace(/[;:,.!]/g, ''),
};
