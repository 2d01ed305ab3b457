/** A page with the calendar in a frame of another site, as Teams is publicly known to hold it (2026). */
const frame = document.createElement('iframe');
frame.title = 'Calendar';
frame.src = `https://outlook.office.com/hosted/calendar/view/week${location.search}`;
document.body.append(frame);
