/**
 * A small note beside the demo calendar that says what to press next, and notices when it has happened. It is part of this
 * practice page, not of the extension: it sees the page alone, and only when the address asks for it with `?tour`.
 */

const shapes = {
  google: {
    card: '#xDetDlg [data-in-bubble]',
    form: '#xDescIn',
    notes: '#xDescIn',
    entry: '[data-eventchip][tabindex]',
    edit: 'the pencil (✎) on the event',
    save: 'Save',
    next: 'Outlook’s calendar is in the other tab: the same steps work there.',
  },
  outlook: {
    card: '[data-app-section="CalendarItemPeek"] .name, [data-app-section="ReadingPane"]',
    form: '[data-ms-editor]',
    notes: '[data-ms-editor]',
    entry: '.tile',
    edit: '“Edit” on the event',
    save: 'Send',
    next: 'Google’s calendar is in the other tab: the same steps work there.',
  },
};

/** The extension's button on the page, and the first line of what it adds to an invite. */
const pageButton = 'before-we-meet-button';
const ourLine = 'Before we meet';
const stepKey = 'demo:tour';
/** An open event that has no button by now gets none. */
const buttonMs = 4000;

const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });

/** What the page shows just now, and what was seen to happen before: each step asks for one part of it. */
function watchPage(shape, changed) {
  const seen = { opened: false, pressed: false, editing: false, written: false, saved: false };
  const look = () => {
    const form = document.querySelector(shape.form);
    const holds = document.querySelector(shape.notes)?.textContent.includes(ourLine) ?? false;
    seen.opened ||= form !== null || document.querySelector(shape.card) !== null;
    seen.editing = form !== null;
    seen.saved ||= seen.written && form === null;
    seen.written ||= holds;
    changed(seen);
  };
  let asked = 0;
  new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(look);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  // On its way down: the extension lets no press on its button come back up.
  const pressed = ({ target }) => {
    if (!(target instanceof Element) || target.localName !== pageButton) return;
    seen.pressed = true;
    look();
  };
  addEventListener('click', pressed, { capture: true });
  return look;
}

const stepsOf = (shape) => [
  {
    title: 'Open a meeting',
    say: 'Press “Frailty pathway pilot” in today’s column.',
    done: ({ opened }) => opened,
  },
  {
    title: 'Press “Prepare”',
    say: 'It is the small button beside the open event. The panel opens at the side.',
    late: 'No button? Leave and cancelled events get none. Open another meeting.',
    done: ({ pressed, written }) => pressed || written,
  },
  {
    title: 'Answer three questions',
    say: `Tap an answer to each in the panel. Then press ${shape.edit}, so that its notes can be changed.`,
    done: ({ editing, written }) => editing || written,
  },
  {
    title: 'Press “Add to invite”',
    say: 'When you have your three answers, press it in the panel. They appear in the notes of the event.',
    done: ({ written }) => written,
  },
  {
    title: `Press “${shape.save}”`,
    say: 'Your answers are in the notes. Nothing is sent to anybody from this calendar.',
    done: ({ saved }) => saved,
  },
];

/** Adds the note to the page, after the banner that says the same: nothing here is real. */
export function startTour(kind) {
  const shape = shapes[kind];
  const steps = stepsOf(shape);
  let at = Math.min(Number(sessionStorage.getItem(stepKey)) || 0, steps.length);
  let lateTimer;

  const note = element('aside', '', { className: 'tour' });
  note.setAttribute('aria-label', 'Practice guide');
  const list = element('ol', '');
  // Filled once the page listens to it, and only with what is new: a reader says it once.
  const now = element('p', '', { className: 'tour-now' });
  now.setAttribute('role', 'status');
  const late = element('p', '', { className: 'tour-late', hidden: true });
  const skip = element('button', 'Skip this step', { type: 'button' });
  const close = element('button', 'Close guide', { type: 'button' });
  const buttons = element('div', '', { className: 'tour-buttons' });
  buttons.append(skip, close);
  note.append(
    element('h2', 'Practise here'),
    element('p', 'A practice calendar: nobody else sees it.'),
    list,
    now,
    late,
    buttons,
  );

  const draw = () => {
    const step = steps[at];
    list.replaceChildren(
      ...steps.map(({ title }, index) => {
        const item = element('li', '', { className: index < at ? 'done' : '' });
        if (index === at) item.setAttribute('aria-current', 'step');
        item.append(title, index < at ? element('span', ', done', { className: 'tour-quiet' }) : '');
        return item;
      }),
    );
    now.textContent = step ? `Step ${at + 1} of ${steps.length}. ${step.say}` : `That is all. ${shape.next}`;
    late.hidden = true;
    clearTimeout(lateTimer);
    if (step?.late)
      lateTimer = setTimeout(() => {
        late.textContent = step.late;
        late.hidden = document.querySelector(pageButton) !== null;
      }, buttonMs);
    skip.hidden = !step;
    sessionStorage.setItem(stepKey, `${at}`);
  };
  const goOn = (seen) => {
    const before = at;
    while (steps[at]?.done(seen)) at += 1;
    if (at !== before) draw();
  };

  skip.addEventListener('click', () => {
    at += 1;
    draw();
    // The button goes with the last step, and the focus must not go with it.
    if (skip.hidden) close.focus();
  });
  close.addEventListener('click', () => {
    const address = new URL(location.href);
    address.searchParams.delete('tour');
    history.replaceState(history.state, '', address);
    note.remove();
    document.body.classList.remove('with-tour');
    clearTimeout(lateTimer);
    (document.querySelector(shape.entry) ?? document.querySelector('button')).focus();
  });
  // A press on the note is no press outside an open event, which would close it.
  note.addEventListener('pointerdown', (event) => event.stopPropagation());

  document.head.append(element('link', '', { rel: 'stylesheet', href: '/demo-calendar/tour.css' }));
  document.body.classList.add('with-tour');
  document.querySelector('.banner').after(note);
  draw();
  watchPage(shape, goOn)();
}
