import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import model from '@/content/advice/model.json';
import { featuresOf } from '@/lib/advice/features';
import { scoresOf, unpack } from '@/lib/advice/model';
import { type Example, fingerprintOf, meetingFiles, readExamples } from '@/scripts/train-advice/examples';
import { trainModel } from '@/scripts/train-advice/train';

const tiny: Example[] = [
  { input: { title: 'pilot', attendees: [] }, best: ['groundwork'], acceptable: ['groundwork'], source: 'test' },
  { input: { title: 'coffee', attendees: [] }, best: ['relationships'], acceptable: ['relationships'], source: 'test' },
];

test('the shipped model was trained on the data as it stands: run `node scripts/run.mjs scripts/train-advice.ts`', () => {
  expect(model.fingerprint).toBe(fingerprintOf(readExamples()));
});

test('the shipped model is at most 60 kB', () => {
  expect(statSync('content/advice/model.json').size).toBeLessThanOrEqual(60_000);
});

test('meetings kept for testing are not learnt from', () => {
  expect(meetingFiles().join()).not.toMatch(/examples\/meetings\.jsonl/);
});

test('training is deterministic and learns', () => {
  const trained = trainModel(tiny, 'x');
  expect(trainModel(tiny, 'x')).toEqual(trained);
  const scores = scoresOf(featuresOf({ title: 'a coffee', attendees: [] }), unpack(trained));
  expect(scores.indexOf(Math.max(...scores))).toBe(0);
});
