/** Features of a meeting for the model: concepts, words, word bigrams, character n-grams, people, length and size. */
import { conceptsIn } from './concepts';
import type { AdviceInput } from './input';
import { isNumber, type Token, tokensOf } from './tokens';
import { ownNotes } from './words';

export const kinds = ['concept', 'theme', 'phrase', 'word', 'wordBigram', 'charNgram', 'people', 'shape'] as const;
export type Kind = (typeof kinds)[number];

/** Where in the meeting a feature was seen, so that a reason can quote it. */
export interface Place {
  field: 'title' | 'notes';
  start: number;
  end: number;
}

export interface Feature {
  kind: Kind;
  name: string;
  value: number;
  /** Absent for features that are not from the text, such as the number of people. */
  place?: Place;
}

/** Scale of each kind of feature before training weighs single features; chosen by cross-validation. */
const kindScale: Readonly<Record<Kind, number>> = {
  concept: 1,
  theme: 1,
  phrase: 0.5,
  word: 1,
  wordBigram: 1,
  charNgram: 0.5,
  people: 0.5,
  shape: 0.5,
};

const fieldWeight: Readonly<Record<Place['field'], number>> = { title: 1.3, notes: 1 };
/** Caps the value of one feature, so that a repeated word does not drown the rest. */
const maxFeatureValue = 3;
const maxPeople = 40;

/** A light stemmer: plural and common endings are removed, so that "audits" is "audit". */
function stem(word: string): string {
  if (isNumber(word)) return '#';
  return word.length < 5 ? word : word.replace(/ies$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
}

const ngramLengths = [4, 5];

function charNgrams(word: string): string[] {
  if (word.length < 4) return [];
  const padded = `<${word}>`;
  return ngramLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, padded.length - length + 1) }, (_, at) => padded.slice(at, at + length)),
  );
}

function placeOf(field: Place['field'], tokens: readonly Token[], from: number, to: number): Place {
  return { field, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function textFeatures(field: Place['field'], text: string): Feature[] {
  const tokens = tokensOf(text);
  const weight = fieldWeight[field];
  const features: Feature[] = [];
  const add = (kind: Kind, name: string, from: number, to: number, value = weight) =>
    features.push({ kind, name, value: value * kindScale[kind], place: placeOf(field, tokens, from, to) });
  for (const { concept, phrase, from, to } of conceptsIn(tokens)) {
    // Longer phrases weigh more; the square root keeps them from drowning the rest.
    const value = weight * Math.sqrt(to - from);
    add('concept', concept.id, from, to, value);
    add('theme', concept.theme, from, to, value);
    add('phrase', phrase, from, to, value);
  }
  const words = tokens.map(({ word }) => stem(word));
  words.forEach((word, at) => {
    add('word', word, at, at + 1);
    const next = words[at + 1];
    if (next !== undefined) add('wordBigram', `${word} ${next}`, at, at + 2);
    for (const ngram of charNgrams(word)) add('charNgram', ngram, at, at + 1);
  });
  return features;
}

function peopleFeatures(input: AdviceInput): Feature[] {
  const names = [input.organiser ?? '', ...input.attendees.slice(0, maxPeople)];
  const words = new Set(names.flatMap((name) => tokensOf(name).map(({ word }) => stem(word))));
  return [...words].map((name) => ({ kind: 'people', name, value: kindScale.people }));
}

const bucketOf = (value: number, steps: readonly (readonly [number, string])[], beyond: string) =>
  steps.find(([most]) => value <= most)?.[1] ?? beyond;

function shapeFeatures(input: AdviceInput): Feature[] {
  const people = Math.max(input.attendees.length, input.attendeeCount ?? 0);
  const size = bucketOf(people, [[1, 'two people'], [3, 'a few people'], [6, 'a group']], 'many people'); // biome-ignore format: a table
  const usual = 60;
  const length = bucketOf(input.minutes ?? usual, [[20, 'very short'], [45, 'short'], [75, 'an hour'], [150, 'long']], 'half a day'); // biome-ignore format: a table
  const hasNoNotes = tokensOf(ownNotes(input.description ?? '')).length === 0;
  const names = [size, length, ...(input.recurring ? ['recurring'] : []), ...(hasNoNotes ? ['no notes'] : [])];
  return names.map((name) => ({ kind: 'shape', name, value: kindScale.shape }));
}

/** Every feature of a meeting, in the order of its text; the same meeting always gives the same features. */
export function featuresOf(input: AdviceInput): Feature[] {
  return [
    ...textFeatures('title', input.title),
    ...textFeatures('notes', ownNotes(input.description ?? '')),
    ...peopleFeatures(input),
    ...shapeFeatures(input),
  ];
}

/** The feature vector: values of one kind and name added up and capped. Keys are `kind:name`. */
export function featureVector(features: readonly Feature[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, name, value } of features) {
    const key = `${kind}:${name}`;
    sums.set(key, Math.min((sums.get(key) ?? 0) + value, maxFeatureValue));
  }
  return sums;
}
