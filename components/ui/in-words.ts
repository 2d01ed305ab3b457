import { createElement, Fragment, type ReactNode } from 'react';
import { type PartsOf, type TextName, textOf } from '@/lib/words/words';

/** A text of the table with links and other elements put in, at the places that the text says. */
export function inWords<Name extends TextName>(name: Name, ...[parts]: PartsOf<Name, ReactNode>): ReactNode[] {
  const given: Readonly<Record<string, ReactNode>> = parts ?? {};
  const pieces = textOf(name).split(/\{(\w+)\}/);
  // Every second piece is the name of what is put in.
  return pieces.map((piece, place) => createElement(Fragment, { key: place }, place % 2 ? given[piece] : piece));
}
