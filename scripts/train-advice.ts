/**
 * `node scripts/run.mjs scripts/train-advice.ts [--folds]`: trains the models of `lib/advice` and writes
 * `content/advice/model.json` and `offer-model.json`. With `--folds` it writes nothing and prints what the same training
 * reaches on meetings it was not shown.
 */
import { writeFileSync } from 'node:fs';
import { fingerprintOf, readExamples } from './train-advice/examples';
import { crossValidate } from './train-advice/folds';
import { offerFingerprintOf, readOfferExamples } from './train-advice/offer-examples';
import { trainModel } from './train-advice/train';
import { crossValidateOffers, trainOfferModel } from './train-advice/train-offer';

function write(target: string, model: object, examples: number): void {
  const text = `${JSON.stringify(model, null, 1)}\n`;
  writeFileSync(target, text);
  console.log(`${target}: ${examples} examples, ${text.length} bytes`);
}

export default (args: string[]): number => {
  const examples = readExamples();
  const offers = readOfferExamples();
  if (args.includes('--folds')) {
    console.log(JSON.stringify({ themes: crossValidate(examples), offers: crossValidateOffers(offers) }, null, 2));
    return 0;
  }
  write('content/advice/model.json', trainModel(examples, fingerprintOf(examples)), examples.length);
  write('content/advice/offer-model.json', trainOfferModel(offers, offerFingerprintOf(offers)), offers.length);
  return 0;
};
