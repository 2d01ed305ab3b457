import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import model from '@/content/advice/model.json';
import offerModel from '@/content/advice/offer-model.json';
import { themeIds } from '@/content/schema';
import { featuresOf } from '@/lib/advice/features';
import { scoresOf } from '@/lib/advice/model';
import { unpack } from '@/lib/advice/packed';
import { type Example, fingerprintOf, meetingFiles, readExamples } from '@/scripts/train-advice/examples';
import { offerFingerprintOf, readOfferExamples } from '@/scripts/train-advice/offer-examples';
import { trainModel } from '@/scripts/train-advice/train';

const tiny: Example[] = [
  { input: { title: 'pilot', attendees: [] }, best: ['groundwork'], acceptable: ['groundwork'], source: 'test' },
  { input: { title: 'coffee', attendees: [] }, best: ['relationships'], acceptable: ['relationships'], source: 'test' },
];

test('the shipped models were trained on the data as it stands: run `node scripts/run.mjs scripts/train-advice.ts`', () => {
  expect(model.fingerprint).toBe(fingerprintOf(readExamples()));
  expect(offerModel.fingerprint).toBe(offerFingerprintOf(readOfferExamples()));
});

test('the shipped models are at most 60 and 30 kB', () => {
  expect(statSync('content/advice/model.json').size).toBeLessThanOrEqual(60_000);
  expect(statSync('content/advice/offer-model.json').size).toBeLessThanOrEqual(30_000);
});

test('meetings kept for testing are not learnt from', () => {
  expect(meetingFiles().join()).not.toMatch(/examples\/meetings\.jsonl/);
});

test('training is deterministic and learns', () => {
  const trained = trainModel(tiny, 'x');
  expect(trainModel(tiny, 'x')).toEqual(trained);
  const scores = scoresOf(featuresOf({ title: 'a coffee', attendees: [] }), unpack(trained, themeIds.length));
  expect(scores.indexOf(Math.max(...scores))).toBe(0);
});
