/** A calendar that is followed by its address, from a real server, with Firefox's own question for its host. */
import { expect } from 'vitest';
import { findRadicale, startRadicale } from '../../../scripts/lib/radicale.mjs';
import { eventIn } from '../feed-event';
import { handsOn, soon } from '../hands';
import { openExtensionPage } from './harness';
import { it } from './shared';

const pilot = 'Frailty pathway pilot: go or no go';

it.skipIf(!findRadicale())(
  'a calendar by its address: the next meeting in the popup and the panel with no calendar open',
  async ({ running }) => {
    const { started } = running;
    const server = await startRadicale();
    try {
      running.asks = new URL(server.address).origin;
      await server.put('pilot', eventIn(pilot));
      const hands = handsOn(await openExtensionPage(started, 'dashboard.html#/settings/calendar-address'));
      await hands.tap({ name: 'Add your calendar’s address' });
      await hands.type(server.address);
      await hands.press('Enter');
      expect(await started.window.allow()).toContain('localhost');
      await hands.shows('Read just now: 1 meeting in the next 7 days.');
      const popup = handsOn(await started.window.popup());
      await popup.shows(pilot, 'not prepared');
      const panel = handsOn(await openExtensionPage(started, 'sidepanel.html'));
      await panel.tap({ begins: pilot });
      await soon('heading', panel.heading, (now) => now === pilot);
      await panel.shows('3 people, 2 organisations');

      await server.stop();
      await hands.page.bringToFront();
      await hands.tap({ begins: 'Read now' });
      await hands.shows('the server cannot be reached');
      await hands.tap({ begins: 'Remove' });
      await hands.shows('Undo');
    } finally {
      await server.stop();
    }
  },
);
