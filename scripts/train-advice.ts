/**
 * `node scripts/run.mjs scripts/train-advice.ts [--folds]`: trains the model of `lib/advice` and writes
 * `content/advice/model.json`. With `--folds` it writes nothing and prints what the same training reaches on meetings it was not shown.
 */
import { writeFileSync } from 'node:fs';
import { fingerprintOf, readExamples } from './train-advice/examples';
import { crossValidate } from './train-advice/folds';
import { trainModel } from './train-advice/train';

const target = 'content/advice/model.json';

export default (args: string[]): number => {
  const examples = readExamples();
  if (args.includes('--folds')) {
    console.log(JSON.stringify(crossValidate(examples), null, 2));
    return 0;
  }
  const model = trainModel(examples, fingerprintOf(examples));
  const text = `${JSON.stringify(model, null, 1)}\n`;
  writeFileSync(target, text);
  console.log(`${target}: ${examples.length} examples, ${text.length} bytes`);
  return 0;
};
