import { expect, openWeek, panelHeading, pressPageButton, sidePanel, test } from './fixtures';

const titles = [
  ['markup', '<img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>'],
  ['right-to-left marks', 'Budget \u202etxt.exe'],
  ['10,000 characters', 'Very long title Very long title'],
  ['emoji', '👩🏽‍⚕️🏥 Ward round'],
  ['Welsh', 'Cyfarfod partneriaeth: tŷ, ŵyr a gwên'],
] as const;

for (const [what, title] of titles) {
  test(`a title of ${what} is shown as text`, async ({ started }) => {
    const page = await openWeek(started, { hostile: '1' });
    await page
      .locator('[data-eventchip]')
      .filter({ hasText: title.slice(0, 20) })
      .first()
      .press('Enter');
    await page.locator('#xDetDlgCal').waitFor();
    await pressPageButton(page);
    const panel = await sidePanel(started);
    await expect
      .poll(() => panelHeading(panel))
      .toContain(title.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 7));
    const harm = await panel.evaluate(() => ({
      ran: '__pwned' in window,
      markup: document.querySelectorAll('h1 *:not(bdi, bdo, span)').length,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      length: document.querySelector('h1')?.textContent?.length ?? 0,
    }));
    expect(harm).toMatchObject({ ran: false, markup: 0, wide: false });
    expect(harm.length).toBeLessThanOrEqual(500);
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
  });
}
