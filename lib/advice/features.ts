/** What advice looks at in a meeting: concepts, words, word pairs, word beginnings, people and shape. */

import { conceptsIn } from './concepts';
import type { AdviceInput } from './input';
import { isNumber, type Token, tokensOf } from './tokens';
import { ownNotes } from './words';

export const kinds = ['concept', 'theme', 'phrase', 'word', 'pair', 'letters', 'people', 'shape'] as const;
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
  /** Absent for what no word shows, such as the number of people. */
  place?: Place;
}

/** How loud each kind speaks before training gives single features their weight; chosen by cross-validation. */
const loudness: Readonly<Record<Kind, number>> = {
  concept: 1,
  theme: 1,
  phrase: 0.5,
  word: 1,
  pair: 1,
  letters: 0.5,
  people: 0.5,
  shape: 0.5,
};

const fieldWeight: Readonly<Record<Place['field'], number>> = { title: 1.3, notes: 1 };
/** A feature seen often in one meeting says little more than one seen thrice. */
const mostOfOne = 3;
const mostPeople = 40;

/** Without plural and common endings, so that "audits" is "audit". */
function stem(word: string): string {
  if (isNumber(word)) return '#';
  return word.length < 5 ? word : word.replace(/ies$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
}

const pieceLengths = [4, 5];

function pieces(word: string): string[] {
  if (word.length < 4) return [];
  const padded = `<${word}>`;
  return pieceLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, padded.length - length + 1) }, (_, at) => padded.slice(at, at + length)),
  );
}

function placeOf(field: Place['field'], tokens: readonly Token[], from: number, to: number): Place {
  return { field, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function ofText(field: Place['field'], text: string): Feature[] {
  const tokens = tokensOf(text);
  const weight = fieldWeight[field];
  const features: Feature[] = [];
  const add = (kind: Kind, name: string, from: number, to: number, value = weight) =>
    features.push({ kind, name, value: value * loudness[kind], place: placeOf(field, tokens, from, to) });
  for (const { concept, phrase, from, to } of conceptsIn(tokens)) {
    // Several words say more than one; the square root keeps long phrases from drowning the rest.
    const value = weight * Math.sqrt(to - from);
    add('concept', concept.id, from, to, value);
    add('theme', concept.theme, from, to, value);
    add('phrase', phrase, from, to, value);
  }
  const words = tokens.map(({ word }) => stem(word));
  words.forEach((word, at) => {
    add('word', word, at, at + 1);
    const next = words[at + 1];
    if (next !== undefined) add('pair', `${word} ${next}`, at, at + 2);
    for (const piece of pieces(word)) add('letters', piece, at, at + 1);
  });
  return features;
}

function ofPeople(input: AdviceInput): Feature[] {
  const names = [input.organiser ?? '', ...input.attendees.slice(0, mostPeople)];
  const words = new Set(names.flatMap((name) => tokensOf(name).map(({ word }) => stem(word))));
  return [...words].map((name) => ({ kind: 'people', name, value: loudness.people }));
}

const upTo = (value: number, steps: readonly (readonly [number, string])[], beyond: string) =>
  steps.find(([most]) => value <= most)?.[1] ?? beyond;

function ofShape(input: AdviceInput): Feature[] {
  const people = Math.max(input.attendees.length, input.attendeeCount ?? 0);
  const size = upTo(people, [[1, 'two people'], [3, 'a few people'], [6, 'a group']], 'many people'); // biome-ignore format: a table
  const usual = 60;
  const length = upTo(input.minutes ?? usual, [[20, 'very short'], [45, 'short'], [75, 'an hour'], [150, 'long']], 'half a day'); // biome-ignore format: a table
  const silent = tokensOf(ownNotes(input.description ?? '')).length === 0;
  const names = [size, length, ...(input.recurring ? ['recurring'] : []), ...(silent ? ['no notes'] : [])];
  return names.map((name) => ({ kind: 'shape', name, value: loudness.shape }));
}

/** Every feature of a meeting, in the order of its text; the same meeting always gives the same features. */
export function featuresOf(input: AdviceInput): Feature[] {
  return [
    ...ofText('title', input.title),
    ...ofText('notes', ownNotes(input.description ?? '')),
    ...ofPeople(input),
    ...ofShape(input),
  ];
}

/** Features of one kind and name added up, none above what one may say. Keys are `kind:name`. */
export function totals(features: readonly Feature[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, name, value } of features) {
    const key = `${kind}:${name}`;
    sums.set(key, Math.min((sums.get(key) ?? 0) + value, mostOfOne));
  }
  return sums;
}
