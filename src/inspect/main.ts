// `npm run inspect -- [--json] [--as-farm] [--url URL] FILE...`: what Farmgloss makes of saved pages, without a browser.
import { parseArgs } from 'node:util';
import { examine } from '../annotator/examine';
import { packedFarms, packedLexicon, readIds, readWeights } from '../build/read-data';
import { readOrStop } from '../build/read-or-stop';
import { loadLexicon } from '../lexicon/lexicon';
import { explainSentence } from './explain-sentence';
import { asJson, asText } from './print';
import { readFile } from './read-file';

const USAGE =
  'usage: npm run inspect -- [--json] [--as-farm] [--url URL] FILE...\n       npm run inspect -- --explain "SENTENCE"';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'as-farm': { type: 'boolean' },
        url: { type: 'string' },
        explain: { type: 'string' },
      },
    });
    return { ...values, files: positionals };
  } catch (error) {
    console.error(`inspect > ${(error as Error).message}\n${USAGE}`);
    return process.exit(1);
  }
}

const { json = false, 'as-farm': asFarm = false, url = '', explain: sentence, files } = readArguments();
if (files.length === 0 && sentence === undefined) {
  console.error(`inspect > no file named\n${USAGE}`);
  process.exit(1);
}
if (url !== '' && !URL.canParse(url)) {
  console.error(`inspect > --url: "${url}" is no address; write it with https://`);
  process.exit(1);
}

/** What a build ships. */
const { ids, knowledge } = readOrStop('inspect', () => ({
  ids: readIds(),
  knowledge: { lexicon: loadLexicon(packedLexicon(), readWeights()), farms: packedFarms() },
}));
if (sentence !== undefined) console.log(explainSentence(knowledge.lexicon, sentence).join('\n'));
for (const file of files) {
  try {
    const page = readFile(file);
    const examined = examine(knowledge, page, url, asFarm);
    console.log(json ? asJson(file, page, examined, ids) : asText(file, page, examined));
  } catch (error) {
    console.error(`inspect > ${file}: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
