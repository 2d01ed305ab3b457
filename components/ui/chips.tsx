import Check from 'lucide-react/icons/check';
import {
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { Icon } from './icon';

interface Group {
  isOneOf: boolean;
  isRound: boolean;
  /** Gives the Tab key its one stop; called when a chip came, went or was pressed. */
  sync(): void;
  /** Hands the focus to a neighbour when the chip that held it goes. */
  left(chip: HTMLElement): void;
}

const GroupOf = createContext<Group | undefined>(undefined);

const chipsIn = (box: HTMLElement | null) => [...(box?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];

/** Where a key moves to among so many chips; undefined for a key that moves nothing. */
function placeAfter(key: string, now: number, count: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowDown') return (now + 1) % count;
  if (key === back || key === 'ArrowUp') return (now - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

const isPressed = (chip: HTMLElement) =>
  chip.getAttribute('aria-pressed') === 'true' || chip.getAttribute('aria-checked') === 'true';

/** One stop for the Tab key: the chip that had the focus last, else the chosen one, else the first. */
function useRovingFocus(box: RefObject<HTMLDivElement | null>) {
  const last = useRef<HTMLElement>(null);
  const sync = useCallback(() => {
    const chips = chipsIn(box.current);
    const stop = chips.find((chip) => chip === last.current) ?? chips.find(isPressed) ?? chips[0];
    for (const chip of chips) chip.tabIndex = chip === stop ? 0 : -1;
  }, [box]);
  const left = useCallback(
    (chip: HTMLElement) => {
      if (document.activeElement !== chip) return;
      const place = chipsIn(box.current).indexOf(chip);
      // After React is done: whoever shows the next thing has put the focus there by then, and it is left alone.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const chips = chipsIn(box.current);
        (chips[place] ?? chips.at(-1) ?? box.current)?.focus();
      });
    },
    [box],
  );
  // The box is there only after its first chips.
  useLayoutEffect(sync);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    last.current = target.closest<HTMLElement>('[data-chip]');
    sync();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const chips = chipsIn(box.current);
    const now = chips.findIndex((chip) => chip.contains(document.activeElement));
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = now < 0 ? undefined : placeAfter(event.key, now, chips.length, isRightToLeft);
    if (next === undefined) return;
    chips[next]?.focus();
    event.preventDefault();
  };
  return { sync, left, onFocus, onKeyDown };
}

type Name = { label: string; labelledBy?: never } | { label?: never; labelledBy: string };

type ChipsProps = Name & {
  /** Exactly one can be chosen, as with radio buttons. Arrows move the focus only; Enter or Space chooses. */
  oneOf?: boolean;
  /** In lines, as pills: for people and other short words. */
  round?: boolean;
  /** The id of a hint. */
  describedBy?: string | undefined;
  children: ReactNode;
};

/** Answers to press. Tab comes to one of them; arrows, Home and End move among them. */
export function Chips({ label, labelledBy, describedBy, oneOf = false, round = false, children }: ChipsProps) {
  const box = useRef<HTMLDivElement>(null);
  const { sync, left, ...handlers } = useRovingFocus(box);
  const group = useMemo(() => ({ isOneOf: oneOf, isRound: round, sync, left }), [oneOf, round, sync, left]);
  return (
    <GroupOf value={group}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a group may be named and described */}
      <div
        ref={box}
        role={oneOf ? 'radiogroup' : 'group'}
        className={round ? 'chips round' : 'chips'}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        tabIndex={-1}
        {...handlers}
      >
        {children}
      </div>
    </GroupOf>
  );
}

interface ChipProps {
  children: ReactNode;
  /** Where a suggestion comes from, in a small second line. */
  source?: string | undefined;
  /** `ask` leads to typing or asking and has a dashed edge; `answer` fills a line. */
  look?: 'answer' | 'ask';
  /** Absent for a chip that does something and is not chosen. */
  pressed?: boolean | undefined;
  /** A pill; as its group says when absent. */
  round?: boolean;
  onPress(): void;
}

/** One answer. Stands in `Chips`. */
export function Chip({ children, source, look = 'answer', pressed, round, onPress }: ChipProps) {
  const group = use(GroupOf);
  const chip = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is pressed decides where Tab stops
  useLayoutEffect(() => group?.sync(), [group, pressed]);
  useLayoutEffect(() => {
    const element = chip.current;
    return () => {
      if (element) group?.left(element);
      queueMicrotask(() => group?.sync());
    };
  }, [group]);
  const isRadio = group?.isOneOf === true && pressed !== undefined;
  const state = isRadio ? ({ role: 'radio', 'aria-checked': pressed } as const) : { 'aria-pressed': pressed };
  const isRound = round ?? group?.isRound;
  return (
    <button
      type="button"
      ref={chip}
      data-chip
      className={`chip${look === 'ask' ? ' ask' : ''}${isRound ? ' round' : ''}`}
      {...state}
      tabIndex={group ? -1 : undefined}
      onClick={onPress}
    >
      <span dir="auto">{children}</span>
      {source && <small dir="auto">{source}</small>}
      {pressed && <Icon of={Check} />}
    </button>
  );
}
