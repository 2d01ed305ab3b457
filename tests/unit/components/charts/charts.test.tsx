// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DotsOverTime } from '@/components/charts/dots-over-time';
import { axisEnd, namesBelow } from '@/components/charts/scale';
import { StackedBars } from '@/components/charts/stacked-bars';

const drawn = (node: React.ReactNode) => {
  const box = document.createElement('div');
  box.innerHTML = renderToStaticMarkup(node);
  return box;
};

test.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [5, 6],
  [10, 10],
  [11, 20],
  [61, 80],
  [101, 200],
])('an axis for at most %i ends at %i, which halves evenly', (most, end) => {
  expect(axisEnd(most)).toBe(end);
});

test('names stand below a chart where there is room for them', () => {
  expect(namesBelow(0)).toEqual([]);
  expect(namesBelow(3)).toEqual([0, 1, 2]);
  expect(namesBelow(13)).toEqual([0, 6, 12]);
});

test('the parts of a bar stand on each other, as high as their numbers, and the table holds the same numbers', () => {
  const box = drawn(
    <StackedBars
      title="Purpose met"
      summary="Met in 3 of 4."
      unit="meetings"
      span="Week"
      kinds={[
        { label: 'Yes', look: 'solid' },
        { label: 'No', look: 'dotted' },
      ]}
      bars={[
        { name: '2 Nov', longName: 'Mon 2 Nov', values: [3, 1] },
        { name: '9 Nov', longName: 'Mon 9 Nov', values: [0, 0] },
      ]}
    />,
  );
  const bars = [...box.querySelectorAll('.chart-drawing .chart-bar')];
  expect(bars.map((bar) => [bar.getAttribute('y'), bar.getAttribute('height')])).toEqual([
    ['25%', '75%'],
    ['0%', '25%'],
  ]);
  expect(bars[1]?.getAttribute('fill')).toMatch(/^url\(#.+-dotted\)$/);
  expect([...box.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual(['Mon 2 Nov31', 'Mon 9 Nov00']);
  expect(box.querySelector('.chart-key')?.textContent).toBe('Yes 3No 1');
});

test('a time without an answer has no dot, and the dots beside it are joined', () => {
  const times = ['1 Sep', '1 Oct', '1 Nov'].map((name) => ({ name, longName: name }));
  const box = drawn(
    <DotsOverTime
      title="Partnership"
      summary="Trust rose."
      lines={[{ label: 'Trust', values: [1, undefined, 5] }]}
      times={times}
      least={{ value: 1, words: 'not at all' }}
      most={{ value: 5, words: 'fully' }}
    />,
  );
  expect([...box.querySelectorAll('circle')].map((dot) => dot.getAttribute('cy'))).toEqual(['100%', '0%']);
  // Each dot stands above the name of its time, of which four have room beside each other.
  expect([...box.querySelectorAll('circle')].map((dot) => dot.getAttribute('cx'))).toEqual(['12.5%', '62.5%']);
  expect(box.querySelectorAll('.chart-path')).toHaveLength(1);
  expect(box.textContent).toContain('now 5 of 5');
  expect(box.querySelectorAll('tbody tr')[1]?.textContent).toBe('1 Octno answer');
});
